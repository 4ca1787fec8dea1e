// SPDX-License-Identifier: Apache-2.0
import Records

/// What the depositor is told, and can prove later.
package struct Receipt: Sendable {
  package enum Outcome: String, Sendable {
    /// Filed now.
    case filed
    /// An interrupted deposit of the same bytes was completed.
    case resumed
    /// The same custodian handed in the same bytes before; nothing was filed again.
    case presentedAgain
  }
  package let outcome: Outcome
  package let deposit: FiledDeposit
  /// Earlier deposits of the same bytes by other custodians.
  package let sameOriginalAs: [DepositID]
  /// Text of the `.tlog-proof` of the "filed" entry.
  package let proof: String
  /// Salt of the commitment to the whole export, 32 bytes, where something of it was withheld: told once, to be kept
  /// with the copy on the phone. The archive keeps it no longer.
  package var wholeSalt: [UInt8]?

  init(
    outcome: Outcome, deposit: FiledDeposit, sameOriginalAs: [DepositID], proof: String, wholeSalt: [UInt8]? = nil
  ) {
    (self.outcome, self.deposit, self.sameOriginalAs) = (outcome, deposit, sameOriginalAs)
    (self.proof, self.wholeSalt) = (proof, wholeSalt)
  }
}

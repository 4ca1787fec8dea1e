// SPDX-License-Identifier: Apache-2.0

/// A page of the deposits an officer looks after, newest first.
package struct DepositQueue: Sendable, Hashable {
  /// Which deposits are listed. Raw values are part of links.
  package enum Choice: String, Sendable, Hashable, CaseIterable {
    case all
    /// Grade C or D: known gaps, or not to be relied on before a person has looked.
    case doubtful
  }

  package let choice: Choice
  package let deposits: [FiledDeposit]
  /// The ledger place from which the next page goes back; nil on the last.
  package let next: Int?

  package init(choice: Choice, deposits: [FiledDeposit], next: Int?) {
    (self.choice, self.deposits, self.next) = (choice, deposits, next)
  }
}

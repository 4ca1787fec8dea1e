// SPDX-License-Identifier: Apache-2.0

/// Something kept apart for a marking of SECRET or above. Says nothing of what it holds.
package struct Quarantined: Sendable, Hashable {
  package enum Door: String, Sendable, Hashable, CaseIterable { case upload, commandLine }

  package let id: DepositID
  package let door: Door
  package let at: Instant
  package let bytes: Int
  /// Whose communications these are, where it came by upload or mail.
  package let custodian: PersonID?

  package init(id: DepositID, door: Door, at: Instant, bytes: Int, custodian: PersonID?) {
    (self.id, self.door, self.at, self.bytes, self.custodian) = (id, door, at, bytes, custodian)
  }
}

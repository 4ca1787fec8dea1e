// SPDX-License-Identifier: Apache-2.0

/// An upload or a mail that waits, sealed under a key of its own, for its depositor to file or discard it.
package struct StagedUpload: Sendable, Hashable {
  /// Days it waits for its depositor.
  package static let days = 14
  /// Largest upload, bytes: 4 GiB.
  package static let largest = 4 << 30

  package let id: DepositID
  /// Who handed it in; nil for mail from somebody unknown.
  package let owner: PersonID?
  /// Whose communications these are; nil for mail from somebody unknown.
  package let custodian: PersonID?
  /// Name it was handed in under; empty once it is closed.
  package let name: String
  /// Declared size in bytes.
  package let size: Int
  /// Bytes that are durable: the next part begins here.
  package let offset: Int
  package let state: StagedState
  package let created: Instant
  /// When it is destroyed if nobody comes back; nil where nothing expires (quarantine, escrow).
  package let expires: Instant?
  /// Whether it has been read since its last change.
  package let isRead: Bool
  /// The deposit it was filed as.
  package let deposit: DepositID?

  package init(
    id: DepositID, owner: PersonID?, custodian: PersonID?, name: String, size: Int, offset: Int, state: StagedState,
    created: Instant, expires: Instant?, isRead: Bool = false, deposit: DepositID? = nil
  ) {
    (self.id, self.owner, self.custodian, self.name) = (id, owner, custodian, name)
    (self.size, self.offset, self.state) = (size, offset, state)
    (self.created, self.expires, self.isRead, self.deposit) = (created, expires, isRead, deposit)
  }
}

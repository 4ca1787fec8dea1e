// SPDX-License-Identifier: Apache-2.0
import Records
import Store
import Vault

/// An archive at work with people: every act here is somebody's, and is refused unless they may do it.
///
/// The acts stand in `Office/`, one file each. The doors (pages, interface, mail) call these and decide nothing.
package final class Office: Sendable {
  package let archive: AuthorityArchive
  let desk: Desk
  let passwords = Passwords()
  /// Failed tries to sign in that the ledger does not count yet.
  let failures = FailureTally()
  let staging: Staging
  /// Where every reading is entered before it shows.
  let viewings: ViewingsBook
  let pictureTurns = PictureTurns()
  /// Says that something was quarantined, for one listener who tells the security role.
  package let alarms: AsyncStream<Void>
  let alarm: AsyncStream<Void>.Continuation
  var clock: @Sendable () -> Instant { archive.clock }
  package var now: Instant { clock() }

  /// Opens the desk and the staging vault of an opened archive, making them when there are none.
  package init(_ archive: AuthorityArchive) throws {
    self.archive = archive
    viewings = ViewingsBook(archive)
    desk = try Desk(path: archive.place.desk, key: archive.vault.deskKey())
    staging = try Staging(archive)
    (alarms, alarm) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    try settleAfterCrash()
  }

  package func close() throws { try desk.close() }

  /// Throws `refused` unless `subject` has `right`. The first line of every act.
  func require(_ right: Right, of subject: Subject) throws {
    guard subject.may(right) else {
      throw ArchiveError(.refused, "\(subject.person.id) may not do this (\(right.rawValue)).")
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Store
import Synchronization
import Vault

/// The staging vault, whose keys are its own and in no backup, and the writers at work in it.
///
/// Every staged upload is one key group: destroying it makes all of the upload unreadable for good.
final class Staging: Sendable {
  let vault: OpenVault
  /// Uploads a part is being written to, and what was computed of each so far.
  private let busy = Mutex<Set<DepositID>>([])
  private let digests = Mutex<[DepositID: StagedDigests]>([:])

  /// Opens the staging vault of an opened archive, making it when there is none.
  init(_ archive: AuthorityArchive) throws {
    let folder = archive.place.staging
    let unlock = Unlock.secret(try archive.vault.secret(.staging))
    if FileManager.default.fileExists(atPath: folder + "/keys/header") {
      vault = try OpenVault.open(at: folder, unlock: unlock)
      return
    }
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    vault = try OpenVault.create(at: folder, unlock: unlock)
  }

  /// Takes an upload for one writer; false when another has it.
  func take(_ id: DepositID) -> Bool { busy.withLock { $0.insert(id).inserted } }

  func giveBack(_ id: DepositID) { busy.withLock { _ = $0.remove(id) } }

  /// What was computed of the upload, when that is exactly its first `count` bytes.
  func digests(of id: DepositID, at count: Int) -> StagedDigests? {
    digests.withLock { digests in digests[id].flatMap { $0.count == count ? $0 : nil } }
  }

  func keep(_ value: StagedDigests?, of id: DepositID) { digests.withLock { $0[id] = value } }

  /// Destroys the keys of a group, then removes the bytes nothing opens any more.
  func destroy(_ group: GroupID) throws {
    let objects = try vault.objects(in: group)
    try vault.destroyKeys(group)
    for object in objects { try vault.removeObject(object) }
  }

  /// The sealed sheet of an upload.
  func sheet(_ row: StagedRow) throws -> StagedSheet {
    guard let object = ObjectID(bytes: row.sheet) else {
      throw ArchiveError(.damaged, "The sheet of upload \(row.upload.id) is named wrongly.")
    }
    return try StagedSheet(try vault.read(object, in: GroupID(row.upload.id)).bytes())
  }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import Ledger
import Records
import Vault

extension AuthorityArchive {
  /// What a backup copied.
  package struct Copied: Sendable, Hashable {
    package internal(set) var files = 0
    package internal(set) var bytes = 0
  }

  /// Brings a copy of ledger and vault in `folder` up to date. Objects and full tiles never change, so what is
  /// there already is left; keys are not copied (`exportKeys`).
  package func backUp(to folder: String) async throws -> Copied {
    let target = ArchiveFolder(folder)
    let (here, there) = (place.absolute + "/", target.absolute + "/")
    guard !there.hasPrefix(here), !here.hasPrefix(there) else {
      throw ArchiveError(
        .alreadyThere, "A backup cannot stand in the archive itself.", remedy: "name a folder on another disk")
    }
    _ = try await log.append([try Acts.plain(.backedUp, count: 1, at: clock())])
    var copied = Copied()
    // The checkpoint first: what is appended or sealed meanwhile is then only more than it needs.
    try Mirror(from: place.ledger, to: target.ledger).run(&copied) { !$0.hasPrefix("tile/") }
    try Mirror(from: place.vault, to: target.vault).run(&copied) { _ in false }
    return copied
  }

  /// Begins a new key epoch: every live key is wrapped under a new key.
  package func rotateKeys() async throws -> String {
    _ = try await log.append([try Acts.plain(.keysRotated, count: 1, at: clock())])
    let epoch = try vault.rotateEpoch()
    return "\(epoch)"
  }

  /// Writes all wrapped keys to one new file.
  package func exportKeys(to path: String) async throws {
    _ = try await log.append([try Acts.plain(.keysExported, count: 1, at: clock())])
    try vault.exportKeys(to: path)
  }

  /// Makes an archive of a backup and exported keys in a new folder, rebuilds its catalogue and verifies all of it.
  package static func restore(
    from folder: String, keys: String, to target: String, unlock: () throws -> Unlock,
    surroundings: Surroundings = Surroundings()
  ) async throws -> Rebuilt {
    let (source, place) = (ArchiveFolder(folder), ArchiveFolder(target))
    guard FileManager.default.fileExists(atPath: source.ledger + "/checkpoint") else {
      throw ArchiveError(
        .noArchive, "There is no backup in \(folder).", remedy: "name the folder that 'onrecord backup' wrote")
    }
    try place.make()
    let unlock = try restoreKeys(keys, place, unlock)
    var copied = Copied()
    try Mirror(from: source.vault, to: place.vault).run(&copied) { _ in false }
    try Mirror(from: source.ledger, to: place.ledger).run(&copied) { _ in true }
    let rebuilt = try await rebuild(at: target, unlock: unlock, surroundings: surroundings)
    let findings = try await verify(at: target, unlock: unlock)
    guard let first = findings.damages.first else { return rebuilt }
    throw ArchiveError(
      .damaged, "The restored archive is damaged: \(first.file): \(first.message)",
      remedy: "restore from another backup; this copy stays for inspection")
  }
}

extension AuthorityArchive {
  /// Puts the keys in place and opens them; when that fails the new folder is as empty as before.
  private static func restoreKeys(_ keys: String, _ place: ArchiveFolder, _ unlock: () throws -> Unlock) throws
    -> Unlock
  {
    do {
      guard FileManager.default.fileExists(atPath: keys) else {
        throw ArchiveError(
          .unreadableFile, "There is no file \(keys).", remedy: "name the file that 'onrecord keys export' wrote")
      }
      try OpenVault.importKeys(from: keys, to: place.path)
      let unlock = try unlock()
      _ = try OpenVault.open(at: place.path, unlock: unlock, readOnly: true)
      return unlock
    } catch {
      try? FileManager.default.removeItem(atPath: place.keys)
      throw error
    }
  }
}

/// Copies the files of one folder into another, new ones only, each whole before it has its name.
private struct Mirror {
  private let from: String
  private let to: String

  init(from: String, to: String) { (self.from, self.to) = (from, to) }

  /// `changes` says of a path below the folder whether the file may have changed since the last copy.
  func run(_ copied: inout AuthorityArchive.Copied, changes: (String) -> Bool) throws {
    let files = FileManager.default
    guard let paths = files.enumerator(atPath: from)?.allObjects as? [String] else {
      throw ArchiveError(.unreadableFile, "The folder \(from) cannot be read.")
    }
    do {
      try files.createDirectory(atPath: to, withIntermediateDirectories: true)
      for path in paths.sorted() { try copy(path, &copied, changes(path)) }
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(.diskFull, "The copy to \(to) could not be finished.", cause: error)
    }
  }

  private func copy(_ path: String, _ copied: inout AuthorityArchive.Copied, _ mayHaveChanged: Bool) throws {
    let files = FileManager.default
    let (source, target) = (from + "/" + path, to + "/" + path)
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: source, isDirectory: &isFolder) else { return }
    if isFolder.boolValue { return try files.createDirectory(atPath: target, withIntermediateDirectories: true) }
    if !mayHaveChanged && files.fileExists(atPath: target) { return }
    let data = try Data(contentsOf: URL(fileURLWithPath: source), options: .mappedIfSafe)
    try data.write(to: URL(fileURLWithPath: target), options: .atomic)
    copied.files += 1
    copied.bytes += data.count
  }
}

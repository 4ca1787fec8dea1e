// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Where things stand in an archive's folder (docs/archive-layout.md).
struct ArchiveFolder: Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  var ledger: String { path + "/ledger" }
  var vault: String { path + "/vault" }
  var keys: String { path + "/keys" }
  var catalogue: String { path + "/catalogue.db" }
  var desk: String { path + "/desk.db" }
  var staging: String { path + "/staging" }

  /// The same folder from the root of the file system on.
  var absolute: String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// Throws `noArchive` unless the three folders of truth are there.
  func check() throws {
    for folder in [ledger, vault, keys] where !Self.isFolder(folder) {
      throw ArchiveError(.noArchive, "There is no archive in \(path).")
    }
    guard FileManager.default.fileExists(atPath: keys + "/header") else {
      throw ArchiveError(
        .damaged, "keys/header of \(path) is missing.", remedy: "restore the keys folder from its last copy")
    }
  }

  /// Makes the folder for a new archive; refuses one that holds anything.
  func make() throws {
    let files = FileManager.default
    if let there = try? files.contentsOfDirectory(atPath: path), !there.isEmpty {
      let isArchive = Self.isFolder(ledger) || Self.isFolder(keys)
      throw ArchiveError(
        .alreadyThere, isArchive ? "There is an archive in \(path)." : "The folder \(path) is not empty.")
    }
    do {
      try files.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ArchiveError(.readOnly, "The folder \(path) cannot be made.", cause: error)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

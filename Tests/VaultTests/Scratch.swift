// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Vault

/// An empty folder that is removed when the value is let go, and an archive's vault in it.
final class Scratch {
  let path: String
  static let passphrase = Unlock.passphrase("correct horse battery staple")

  init() throws {
    path = "\(Self.place)/vault-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Memory where there is some, so that hundreds of syncs cost nothing.
  private static let place =
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : FileManager.default.temporaryDirectory.path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes the vault, locked by `<folder>/../key`-like file inside the scratch folder.
  func newVault() throws -> OpenVault {
    try KeyFile(path: path("key")).create()
    try FileManager.default.createDirectory(atPath: path("archive"), withIntermediateDirectories: true)
    return try OpenVault.create(at: path("archive"), unlock: unlock)
  }

  var unlock: Unlock { .keyFile(path("key")) }

  func reopened(readOnly: Bool = false) throws -> OpenVault {
    try OpenVault.open(at: path("archive"), unlock: unlock, readOnly: readOnly)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func put(_ bytes: [UInt8], at name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  /// Every file below the scratch folder.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  func objectPath(_ id: ObjectID) -> String { "archive/vault/\(id.hex.prefix(2))/\(id)" }

  func keyPath(_ group: GroupID, epoch: Int = 1) -> String { "archive/keys/\(epoch)/\(group)" }
}

/// Bytes that differ from place to place.
func sample(_ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ 7 &* $0 &+ $0 >> 8) }
}

/// The `VaultError` that `body` throws; nil when it throws none.
func refusal(_ body: () throws -> Void) -> VaultError? {
  do {
    try body()
    return nil
  } catch {
    return error as? VaultError
  }
}

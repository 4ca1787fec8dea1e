// SPDX-License-Identifier: Apache-2.0
import CSodium
import Crypto
import Foundation
import Glibc

/// A file of one line, `onrecord-key-v1:` and the base64 of 32 random bytes: whoever has it opens the archive.
package struct KeyFile: Sendable, Hashable {
  private static let prefix = "onrecord-key-v1:"
  /// Longest file that is read, in bytes.
  private static let longest = 1_024

  package let path: String

  package init(path: String) { self.path = path }

  /// Makes the file with a new random key, readable by its owner only; throws when it is there.
  package func create() throws {
    let key = SymmetricKey(size: .bits256)
    let text = Self.prefix + key.withUnsafeBytes { Data($0).base64EncodedString() } + "\n"
    try explaining { try Folder.newFile(path) { try $0.write(Array(text.utf8), at: 0) } }
  }

  /// Reads the key; refuses a file that others than its owner may read or write.
  func key() throws -> SymmetricKey {
    guard let file = try explaining({ try Descriptor.existing(path) }) else {
      throw unusable("is not there", "Give the path of the archive's key file.")
    }
    guard try explaining({ try file.status() }).st_mode & 0o077 == 0 else {
      throw unusable("can be read by others", "Run: chmod 600 \(path)")
    }
    var bytes = try explaining { try file.everything(limit: Self.longest) }
    defer { sodium_memzero(&bytes, bytes.count) }
    return try key(in: bytes)
  }

  private func key(in bytes: [UInt8]) throws -> SymmetricKey {
    let line = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard line.hasPrefix(Self.prefix), let key = Data(base64Encoded: String(line.dropFirst(Self.prefix.count))),
      key.count == 32, line == Self.prefix + key.base64EncodedString()
    else { throw unusable("is not an OnRecord key file", "Give the file that was made with the archive.") }
    return SymmetricKey(data: key)
  }

  private func unusable(_ what: String, _ remedy: String) -> VaultError {
    VaultError(.keyFileUnusable, "\(path) \(what).", remedy: remedy)
  }
}

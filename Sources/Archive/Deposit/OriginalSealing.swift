// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Foundation
import Vault

/// Reads an export through once or twice: for its dedupe tag, and to seal it.
struct OriginalSealing {
  /// Bytes read at a time.
  private static let step = 1 << 20

  let source: any ByteSource
  let dedupeKey: SymmetricKey

  /// HMAC-SHA256 of the whole export under the dedupe key, 32 bytes.
  func tag() throws -> [UInt8] {
    var mac = HMAC<SHA256>(key: dedupeKey)
    try forEach { mac.update(data: $0) }
    return Array(mac.finalize())
  }

  /// Seals the export and commits to its bytes: SHA-256 over `salt` and the export.
  ///
  /// Throws when the bytes are not those that `tag` was made of: the file changed while it was read.
  func seal(with sealer: Sealer, salt: [UInt8], expecting tag: [UInt8]) throws -> [UInt8] {
    var mac = HMAC<SHA256>(key: dedupeKey)
    var content = SHA256()
    content.update(data: salt)
    try forEach { bytes in
      mac.update(data: bytes)
      content.update(data: bytes)
      try sealer.write(bytes)
    }
    guard Array(mac.finalize()) == tag else {
      throw ArchiveError(
        .unreadableFile, "The export changed while it was being read.", remedy: "deposit it again once it is at rest")
    }
    return Array(content.finalize())
  }

  private func forEach(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.step, alignment: 64)
    defer { buffer.deallocate() }
    var offset = 0
    while offset < source.size {
      let count = try source.read(into: buffer, at: offset)
      guard count > 0 else {
        throw ArchiveError(.unreadableFile, "The export stops at byte \(offset) of \(source.size).")
      }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += count
    }
  }
}

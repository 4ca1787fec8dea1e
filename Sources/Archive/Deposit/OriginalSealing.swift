// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Foundation
import Vault

/// Reads an export through once or twice: for its dedupe tag, and to seal it.
struct OriginalSealing: Sendable {
  /// Hands all bytes over in order; called once for the tag and once to seal.
  let each: @Sendable ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
  let dedupeKey: SymmetricKey

  /// HMAC-SHA256 of the whole export under the dedupe key, 32 bytes.
  func tag() throws -> [UInt8] {
    var mac = HMAC<SHA256>(key: dedupeKey)
    try each { mac.update(data: $0) }
    return Array(mac.finalize())
  }

  /// Seals the export and commits to its bytes: SHA-256 over `salt` and the export.
  ///
  /// Throws when the bytes are not those that `tag` was made of: the file changed while it was read.
  func seal(with sealer: Sealer, salt: [UInt8], expecting tag: [UInt8]) throws -> (content: [UInt8], size: Int) {
    var mac = HMAC<SHA256>(key: dedupeKey)
    var content = SHA256()
    content.update(data: salt)
    var size = 0
    try each { bytes in
      mac.update(data: bytes)
      content.update(data: bytes)
      try sealer.write(bytes)
      size += bytes.count
    }
    guard Array(mac.finalize()) == tag else {
      throw ArchiveError(
        .unreadableFile, "The export changed while it was being read.", remedy: "deposit it again once it is at rest")
    }
    return (Array(content.finalize()), size)
  }
}

extension OriginalSealing {
  init(source: any ByteSource, dedupeKey: SymmetricKey) {
    self.init(each: { try source.eachBlock($0) }, dedupeKey: dedupeKey)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// The salted commitment and the dedupe tag of an upload, computed as it arrives.
struct StagedDigests: Sendable {
  private(set) var count = 0
  private var content = SHA256()
  private var tag: HMAC<SHA256>

  init(salt: [UInt8], dedupeKey: SymmetricKey) {
    content.update(data: salt)
    tag = HMAC<SHA256>(key: dedupeKey)
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    content.update(bufferPointer: bytes)
    tag.update(data: bytes)
    count += bytes.count
  }

  /// SHA-256 over salt and bytes, 32 bytes; HMAC-SHA256 of the bytes, 32 bytes.
  func finish() -> (content: [UInt8], tag: [UInt8]) { (Array(content.finalize()), Array(tag.finalize())) }
}

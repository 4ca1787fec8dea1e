// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Where sealed chunks go: into the store, and into the digest the ledger commits to.
final class SealedOutput {
  let writer: any BlobWriter
  private(set) var size = 0
  private var hash = SHA256()

  init(_ writer: any BlobWriter) { self.writer = writer }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    try writer.write(bytes)
    hash.update(bufferPointer: bytes)
    size += bytes.count
  }

  /// SHA-256 of everything written so far.
  func digest() -> [UInt8] { Array(hash.finalize()) }
}

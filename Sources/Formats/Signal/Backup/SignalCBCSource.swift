// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import Foundation

/// AES-CBC read at any offset: a block needs only the block before it. IV first, PKCS #7 at the end.
struct SignalCBCSource: ByteSource {
  private let source: any ByteSource
  private let key: SymmetricKey
  let size: Int

  init(_ source: any ByteSource, key: SymmetricKey) throws {
    (self.source, self.key) = (source, key)
    let last = try Self.open(source, (source.size - 32)..<source.size, key)
    guard let padding = last.last, (1...16).contains(padding), last.suffix(Int(padding)).allSatisfy({ $0 == padding })
    else { throw SignalEnvelope.damaged }
    size = source.size - 16 - Int(padding)
  }

  /// Bytes whose end is gone: whole blocks, whatever the last ones hold.
  init(cutOff source: any ByteSource, key: SymmetricKey) {
    (self.source, self.key) = (source, key)
    size = source.size - 16
  }

  /// Bytes opened at once (64 KiB).
  private static let most = 65_536

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size, !buffer.isEmpty else { return 0 }
    let count = min(buffer.count, size - offset, Self.most)
    let first = offset / 16 * 16
    let end = (offset + count + 15) / 16 * 16
    // Plain block n is cipher blocks n (as its IV) and n + 1, the IV standing first.
    let plain = try Self.open(source, first..<end + 16, key)
    let piece = plain[(offset - first)..<(offset - first + count)]
    buffer.copyBytes(from: piece)
    return count
  }

  /// Opens `range`, whose first 16 bytes are the IV of the rest.
  private static func open(_ source: any ByteSource, _ range: Range<Int>, _ key: SymmetricKey) throws -> [UInt8] {
    let bytes = try source.bytes(range)
    guard bytes.count == range.count, bytes.count >= 32 else { throw SignalEnvelope.damaged }
    let start = try AES._CBC.IV(ivBytes: bytes[..<16])
    return [UInt8](try AES._CBC.decrypt(bytes[16...], using: key, iv: start, noPadding: true))
  }
}

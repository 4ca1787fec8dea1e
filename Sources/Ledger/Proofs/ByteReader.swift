// SPDX-License-Identifier: Apache-2.0

/// Reads a binary layout from front to back; every read is nil past the end.
struct ByteReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Whether every byte was read.
  var isAtEnd: Bool { rest.isEmpty }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  /// An unsigned big-endian number of `count` bytes, up to 8; nil past 2^63 - 1.
  mutating func number(_ count: Int) -> UInt64? {
    guard let bytes = bytes(count) else { return nil }
    let value = bytes.reduce(0) { $0 << 8 | UInt64($1) }
    return value <= UInt64(Int64.max) ? value : nil
  }

  mutating func digest() -> Digest? { bytes(Digest.byteCount).flatMap { Digest($0) } }

  mutating func salt() -> Salt? { bytes(Salt.byteCount).flatMap { Salt($0) } }
}

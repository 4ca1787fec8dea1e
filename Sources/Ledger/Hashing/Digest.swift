// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 digest: 32 bytes held inline, so that a million of them cost no allocation each.
public struct Digest: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  /// Thirty-two zero bytes, to be overwritten by a hash.
  init() {}

  /// The digest made of exactly 32 bytes, nil for any other count.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Digest.byteCount else { return nil }
    withUnsafeMutableBytes(of: &self) { $0.copyBytes(from: bytes) }
  }

  /// The digest written as 64 lower-case hexadecimal digits, nil for anything else.
  public init?(hex: String) {
    guard let bytes = Hex.decode(hex.utf8) else { return nil }
    self.init(bytes)
  }

  /// Reads the 32 bytes at `address`.
  init(at address: UnsafeRawPointer) {
    withUnsafeMutableBytes(of: &self) { $0.copyMemory(from: .init(start: address, count: Digest.byteCount)) }
  }

  /// The length of every digest, in bytes.
  public static let byteCount = 32

  /// The 32 bytes, in order.
  public var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }

  /// The bytes as 64 lower-case hexadecimal digits.
  public var hex: String { Hex.encode(bytes) }

  /// The bytes in standard base64 with padding.
  public var base64: String { Base64.encode(bytes) }

  /// Lends the 32 bytes to `body` without copying them to the heap.
  public func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try withUnsafeBytes(of: self, body)
  }
}

extension Digest: CustomStringConvertible {
  /// The hexadecimal form.
  public var description: String { hex }
}

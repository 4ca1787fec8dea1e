// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 digest: 32 bytes held inline, so that a million of them cost no allocation each.
public struct Digest: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  /// Thirty-two zero bytes, to be overwritten.
  init() {}

  /// SHA-256's initial state (FIPS 180-4 section 5.3.3) as eight words of a little-endian machine.
  static var initialState: Digest {
    var state = Digest()
    state.first = 0xbb67_ae85_6a09_e667
    state.second = 0xa54f_f53a_3c6e_f372
    state.third = 0x9b05_688c_510e_527f
    state.fourth = 0x5be0_cd19_1f83_d9ab
    return state
  }

  /// Turns eight words of a little-endian machine into the big-endian bytes of a digest.
  mutating func finishState() {
    (first, second) = (Self.swapped(first), Self.swapped(second))
    (third, fourth) = (Self.swapped(third), Self.swapped(fourth))
  }

  private static func swapped(_ words: UInt64) -> UInt64 {
    let bytes = words.byteSwapped
    return bytes << 32 | bytes >> 32
  }

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

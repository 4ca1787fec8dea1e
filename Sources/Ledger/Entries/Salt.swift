// SPDX-License-Identifier: Apache-2.0

/// Sixteen bytes that make a commitment impossible to guess; who may see the committed bytes is given the salt.
public struct Salt: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  /// The length of every salt, in bytes.
  public static let byteCount = 16

  /// The salt made of exactly 16 bytes, nil for any other count.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Salt.byteCount else { return nil }
    withUnsafeMutableBytes(of: &self) { $0.copyBytes(from: bytes) }
  }

  /// A salt drawn from `generator`, which must be cryptographically secure outside tests.
  public init(using generator: inout some RandomNumberGenerator) {
    first = generator.next()
    second = generator.next()
  }

  /// The bytes, in order.
  public var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }
}

// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import Foundation

/// Thirty-two secret bytes from which salts come: a deposit's seed gives each message's seed, a message's seed gives
/// the salt of each of its leaves. A seed never leaves the archive; salts of opened leaves do.
public struct Seed: Sendable {
  /// The length of every seed, in bytes.
  public static let byteCount = 32

  private let key: SymmetricKey

  /// The seed made of exactly 32 bytes, nil for any other count.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Seed.byteCount else { return nil }
    key = SymmetricKey(data: Array(bytes))
  }

  /// A new seed from the system's secure random numbers.
  public static func random() -> Seed { Seed(key: SymmetricKey(size: .bits256)) }

  private init(key: SymmetricKey) { self.key = key }

  /// The seed made of 32 bytes of keystream.
  init(keystream: Data) {
    precondition(keystream.count == Seed.byteCount)
    key = SymmetricKey(data: keystream)
  }

  /// The secret bytes, to be sealed with the filing.
  public var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

  /// The seed of one message of the deposit whose seed this is: its keystream from byte `32 * index` on.
  public func message(_ index: UInt64) -> Seed {
    Seed(keystream: keystream(from: 2 * index, blocks: 2))
  }

  /// The salts of leaves `range` of the message whose seed this is, 16 bytes each, one after the other.
  func salts(_ range: Range<Int>) -> Data { keystream(from: UInt64(range.lowerBound), blocks: range.count) }

  /// AES-256-CTR keystream (NIST SP 800-38A, 128-bit big-endian counter from zero), 16 bytes a block.
  func keystream(from block: UInt64, blocks: Int) -> Data {
    var counter: (UInt64, UInt64) = (0, block.bigEndian)
    let stream = try? withUnsafeBytes(of: &counter) {
      try AES._CTR.encrypt(Self.zeros(16 * blocks), using: key, nonce: AES._CTR.Nonce(nonceBytes: $0))
    }
    guard let stream else { preconditionFailure("AES-256-CTR takes every 32-byte key and 16-byte counter.") }
    return stream
  }

  private static let someZeros = Data(count: 65_536)

  private static func zeros(_ count: Int) -> Data {
    count <= someZeros.count ? someZeros[..<count] : Data(count: count)
  }
}

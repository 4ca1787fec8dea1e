// SPDX-License-Identifier: Apache-2.0

/// GHASH of GCM (NIST SP 800-38D, 6.4), for the two blocks that make a counter of an IV.
struct GaloisHash {
  private typealias Block = (high: UInt64, low: UInt64)
  private let key: Block

  /// - Parameter key: the block cipher's answer to zeros, 16 bytes.
  init(_ key: [UInt8]) { self.key = Self.block(key) }

  /// The first counter for an IV of 16 bytes.
  func ofIV(_ iv: [UInt8]) -> [UInt8] {
    let hashed = product(Self.block(iv))
    let sum = product((hashed.high, hashed.low ^ UInt64(iv.count * 8)))
    return [sum.high, sum.low].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  private func product(_ x: Block) -> Block {
    var (sum, power): (Block, Block) = ((0, 0), key)
    for bit in 0..<128 {
      let word = bit < 64 ? x.high : x.low
      if word >> UInt64(63 - bit % 64) & 1 == 1 { sum = (sum.high ^ power.high, sum.low ^ power.low) }
      let isOdd = power.low & 1 == 1
      power = (power.high >> 1, power.low >> 1 | power.high << 63)
      if isOdd { power.high ^= 0xE1 << 56 }
    }
    return sum
  }

  private static func block(_ bytes: [UInt8]) -> Block {
    func word(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
    return (word(bytes.prefix(8)), word(bytes.dropFirst(8).prefix(8)))
  }
}

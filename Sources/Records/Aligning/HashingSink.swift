// SPDX-License-Identifier: Apache-2.0

/// Hashes the matching form word by word; the same words give the same number in every run.
struct HashingSink: MatchingSink {
  private var word = Self.start
  private var whole: UInt64 = 0
  private var sketch = WordSketch()
  private var length = 0

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    word = (word ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    length += 1
  }

  @inline(__always)
  mutating func gap() {
    let mixed = Self.mix(word)
    sketch.add(UInt16(truncatingIfNeeded: mixed >> 48))
    whole = Self.mix((whole << 23 | whole >> 41) ^ mixed)
    word = Self.start
  }

  mutating func finish() -> (hash: UInt64, WordSketch, length: Int) {
    if length > 0 { gap() }
    return (whole, sketch, length)
  }

  /// Spreads every bit over all (the finaliser of SplitMix64).
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private static var start: UInt64 { 0xCBF2_9CE4_8422_2325 }
}

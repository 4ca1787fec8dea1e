// SPDX-License-Identifier: Apache-2.0

/// Damages bytes in the ways transports and people do, the same way for the same seed.
package struct Mutator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// One to four damages.
  package mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(4) { damage(&bytes) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let at = below(bytes.count)
    switch below(10) {
    case 0, 1: bytes[at] ^= 1 << UInt8(below(8))
    case 2: bytes[at] = UInt8(below(256))
    case 3: bytes.removeLast(bytes.count - at)
    case 4: bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: at)
    case 5: swapLineEnds(&bytes)
    case 6: bytes.removeSubrange(at..<min(bytes.count, at + 1 + below(16)))
    case 7: bytes.insert(contentsOf: Array(bytes[at..<min(bytes.count, at + 1 + below(64))]), at: below(bytes.count))
    case 8: bytes.insert(0, at: at)
    default: bytes.insert(contentsOf: [0xE2, 0x80, 0x8E], at: at)
    }
  }

  /// LF to CRLF, CRLF to LF, or LF to CR.
  private mutating func swapLineEnds(_ bytes: inout [UInt8]) {
    switch below(3) {
    case 0: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case 1: bytes.removeAll { $0 == 0x0D }
    default: bytes = bytes.map { $0 == 0x0A ? 0x0D : $0 }
    }
  }

  /// SplitMix64.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ z >> 31) % UInt64(bound))
  }
}

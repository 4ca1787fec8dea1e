// SPDX-License-Identifier: Apache-2.0
import Records

/// A set of letter pairs, folded into 64 bits: it may say yes wrongly, never no.
struct LetterPairs: Sendable {
  private var bits: UInt64 = 0

  mutating func add(_ bytes: [UInt8]) {
    guard var last = bytes.first else { return }
    for byte in bytes.dropFirst() {
      bits |= 1 << (UInt64(last &* 31 ^ byte &* 7) & 63)
      last = byte
    }
  }

  @inline(__always)
  func mayHold(_ other: LetterPairs) -> Bool { other.bits & ~bits == 0 }
}

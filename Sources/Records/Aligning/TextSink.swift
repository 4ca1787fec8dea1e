// SPDX-License-Identifier: Apache-2.0

/// Keeps the matching form as it is.
struct TextSink: MatchingSink {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ byte: UInt8) { bytes.append(byte) }
  mutating func gap() { bytes.append(0x20) }
}

// SPDX-License-Identifier: Apache-2.0

/// Takes the matching form of a text as it is scanned.
protocol MatchingSink {
  /// The next byte of a word.
  mutating func put(_ byte: UInt8)
  /// White space between two words.
  mutating func gap()
}

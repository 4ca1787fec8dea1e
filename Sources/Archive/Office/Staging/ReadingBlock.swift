// SPDX-License-Identifier: Apache-2.0

/// One block of a sealed reading: up to 256 items, read from its own first byte.
struct ReadingBlock: Sendable, Hashable {
  /// Items in a full block.
  static let capacity = 256

  let offset: Int
  /// Bytes.
  let length: Int
  /// Messages and events in it by conversation, as numbered in the reading.
  let counts: [Int: Int]
}

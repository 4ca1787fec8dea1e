// SPDX-License-Identifier: Apache-2.0

/// An order of copies by what they hold, so that the order in which they were deposited changes nothing.
struct CopyRank {
  /// Places among the copies given, in the order of this rank.
  let places: [Int]

  init(_ copies: [CopyLines]) {
    let digests = copies.map(Self.digest)
    places = copies.indices.sorted { a, b in
      let (one, other) = (copies[a], copies[b])
      if one.count != other.count { return one.count > other.count }
      if digests[a] != digests[b] { return digests[a] < digests[b] }
      if one.capturedAt != other.capturedAt { return one.capturedAt < other.capturedAt }
      let (first, second) = (one.reference.deposit, other.reference.deposit)
      return (first.high, first.low) < (second.high, second.low)
    }
  }

  private static func digest(_ copy: CopyLines) -> UInt64 {
    copy.lines.reduce(0) { HashingSink.mix($0 ^ $1.hash &+ UInt64(bitPattern: $1.time)) }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A line among those of all copies: 24 bytes, so that one fetch from memory brings all that matching asks.
struct FlatLine {
  let hash: UInt64
  /// Milliseconds since 1970 by the conversation's clock, once the copy's clock is known.
  var time: Int64
  /// Place of its sender among the participants of all copies, -1 for nobody.
  let node: Int32
  let kind: LineKind
  let grain: TimeGrain
  let length: UInt8
  let marks: LineMarks

  init(_ line: CopyLine, node: Int32) {
    (hash, time, self.node, kind) = (line.hash, line.time, node, line.kind)
    (grain, length, marks) = (line.grain, line.length, line.marks)
  }

  /// Whether its words are long enough to be hardly ever said twice at one time.
  var isDistinctive: Bool {
    length >= 24 && (kind == .words || kind == .media || kind == .place || kind == .poll)
  }

  /// One past the last moment it may stand for.
  var end: Int64 { time + grain.milliseconds }

  /// The middle of the time it may stand for.
  var middle: Int64 { time + grain.milliseconds / 2 }

  /// Milliseconds between the stretches of time two lines may stand for; 0 where they meet.
  @inline(__always)
  func distance(to other: FlatLine) -> Int64 { max(0, max(other.time - end + 1, time - other.end + 1)) }
}

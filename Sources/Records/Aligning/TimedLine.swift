// SPDX-License-Identifier: Apache-2.0

/// A line and its time, to be put in order.
struct TimedLine: Comparable {
  let time: Int64
  let line: Int32

  static func < (a: TimedLine, b: TimedLine) -> Bool { (a.time, a.line) < (b.time, b.line) }
}

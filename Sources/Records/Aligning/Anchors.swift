// SPDX-License-Identifier: Apache-2.0

/// Distinctive messages that stand once in each copy that has them: what clocks and names are found by.
struct Anchors {
  /// Lines of all anchors, those of one side by side and in the order of the copies.
  private(set) var lines: [Int32] = []
  /// Where each anchor begins among `lines`, and one past the last.
  private(set) var starts: [Int32] = [0]

  init(_ stack: StackedLines) {
    var keyed: [KeyedLine] = []
    keyed.reserveCapacity(stack.count)
    stack.lines.withUnsafeBufferPointer { lines in
      for (place, line) in lines.enumerated() where line.isDistinctive && line.grain != .day {
        keyed.append(KeyedLine(key: line.hash &+ UInt64(line.kind.rawValue), line: Int32(place)))
      }
    }
    let sorted = KeyedLines(keyed)
    keyed = []
    lines.reserveCapacity(sorted.entries.count)
    starts.reserveCapacity(sorted.entries.count / max(1, stack.copies.count) + 1)
    stack.copyOf.withUnsafeBufferPointer { copyOf in
      sorted.eachRun { run in
        for i in 1..<run.count where copyOf[Int(run[i].line)] == copyOf[Int(run[i - 1].line)] { return }
        for entry in run { lines.append(entry.line) }
        starts.append(Int32(lines.count))
      }
    }
  }

  var count: Int { starts.count - 1 }

  func range(_ anchor: Int) -> Range<Int> { Int(starts[anchor])..<Int(starts[anchor + 1]) }
}

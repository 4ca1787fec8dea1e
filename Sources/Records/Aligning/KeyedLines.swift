// SPDX-License-Identifier: Apache-2.0

/// Lines brought together by key in linear time: equal keys stand side by side, each run in the order of the lines.
struct KeyedLines {
  private(set) var entries: [KeyedLine]

  /// - Parameter entries: in the order of their lines.
  init(_ entries: [KeyedLine]) {
    self.entries = entries
    guard entries.count > 1 else { return }
    if entries.count < 4_096 {
      self.entries.sort { ($0.key, $0.line) < ($1.key, $1.line) }
    } else {
      sortByDigits()
      settleRuns()
    }
  }

  /// Three passes over 11 bits each, least first: the top 33 bits decide nearly every pair.
  private mutating func sortByDigits() {
    let count = entries.count
    var other = [KeyedLine](repeating: KeyedLine(key: 0, line: 0), count: count)
    for shift in [31, 42, 53] as [UInt64] {
      var starts = [Int](repeating: 0, count: 2_049)
      entries.withUnsafeBufferPointer { from in
        other.withUnsafeMutableBufferPointer { to in
          for entry in from { starts[Int(entry.key >> shift & 2_047) + 1] += 1 }
          for digit in 1...2_048 { starts[digit] += starts[digit - 1] }
          starts.withUnsafeMutableBufferPointer { starts in
            for entry in from {
              let digit = Int(entry.key >> shift & 2_047)
              to[starts[digit]] = entry
              starts[digit] += 1
            }
          }
        }
      }
      swap(&entries, &other)
    }
  }

  /// Keys alike in their top bits alone are put apart.
  private mutating func settleRuns() {
    entries.withUnsafeMutableBufferPointer { all in
      var start = 0
      while start < all.count {
        var end = start + 1
        var isMixed = false
        while end < all.count, all[end].key >> 31 == all[start].key >> 31 {
          isMixed = isMixed || all[end].key != all[start].key
          end += 1
        }
        if isMixed { all[start..<end].sort { ($0.key, $0.line) < ($1.key, $1.line) } }
        start = end
      }
    }
  }

  /// Calls `body` with each run of equal keys that has two lines and more.
  func eachRun(_ body: (UnsafeBufferPointer<KeyedLine>) -> Void) {
    entries.withUnsafeBufferPointer { all in
      var start = 0
      while start < all.count {
        var end = start + 1
        while end < all.count, all[end].key == all[start].key { end += 1 }
        if end - start > 1 { body(UnsafeBufferPointer(rebasing: all[start..<end])) }
        start = end
      }
    }
  }
}

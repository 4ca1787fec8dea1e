// SPDX-License-Identifier: Apache-2.0

/// Counts by row number, from 0; negative rows are not counted, those beyond a list's length in a table of their own.
struct Tally {
  /// Longest list (8 bytes a row).
  private static let longest = 1 << 17

  private var list: [Int] = []
  private var beyond: [Int: Int] = [:]

  mutating func add(_ row: Int) {
    guard row >= 0 else { return }
    if row < list.count {
      list[row] += 1
    } else if row < Self.longest {
      list.append(contentsOf: repeatElement(0, count: max(row + 1, 2 * list.count) - list.count))
      list[row] += 1
    } else {
      beyond[row, default: 0] += 1
    }
  }

  /// Rows counted at least once, rising.
  var counts: [(row: Int64, count: Int)] {
    let listed = list.enumerated().lazy.filter { $0.element > 0 }.map { (row: Int64($0.offset), count: $0.element) }
    return listed + beyond.sorted { $0.key < $1.key }.map { (row: Int64($0.key), count: $0.value) }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Lines found to be one message, at most one of each copy: the rows of the alignment before they are put in order.
final class EntryRows {
  let width: Int
  /// Row by row, for each copy the place of its line in the stack, -1 for none.
  @exclusivity(unchecked) private(set) var members: [Int32] = []
  /// For each line its row, -1 while it has none.
  @exclusivity(unchecked) private(set) var rowOf: [Int32]
  private let copyOf: [UInt16]

  init(_ stack: StackedLines) {
    width = stack.copies.count
    copyOf = stack.copyOf
    rowOf = [Int32](repeating: -1, count: stack.count)
    members.reserveCapacity(stack.count / max(1, width) * width * 5 / 4)
  }

  var count: Int { members.count / max(1, width) }

  /// Makes a row of one line and returns it.
  @discardableResult
  func add(_ line: Int) -> Int {
    let row = count
    for _ in 0..<width { members.append(-1) }
    put(line, row)
    return row
  }

  func put(_ line: Int, _ row: Int) {
    members[row * width + Int(copyOf[line])] = Int32(line)
    rowOf[line] = Int32(row)
  }

  @inline(__always)
  func line(_ row: Int, _ copy: Int) -> Int { Int(members[row * width + copy]) }

  /// Whether no copy has a line in both.
  func areApart(_ a: Int, _ b: Int) -> Bool {
    for copy in 0..<width where members[a * width + copy] >= 0 && members[b * width + copy] >= 0 { return false }
    return true
  }

  /// Moves all lines of `b` into `a`; `b` stays behind empty.
  func merge(_ a: Int, _ b: Int) {
    for copy in 0..<width {
      let line = members[b * width + copy]
      guard line >= 0 else { continue }
      members[b * width + copy] = -1
      put(Int(line), a)
    }
  }

  /// Moves one line of `row` into another.
  func move(_ line: Int, from row: Int, to other: Int) {
    members[row * width + Int(copyOf[line])] = -1
    put(line, other)
  }

  /// The lines of a row.
  func lines(_ row: Int) -> [Int] {
    (0..<width).compactMap { members[row * width + $0] < 0 ? nil : Int(members[row * width + $0]) }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// The lines of all copies, one copy behind the other; places in it name lines for the time of an alignment.
final class StackedLines {
  let copies: [CopyLines]
  /// Place of each copy's first line, and one past the last of all.
  let bases: [Int]
  /// Place of each copy's first participant among those of all, and one past the last.
  let nodeBases: [Int]
  @exclusivity(unchecked) var lines: [FlatLine]
  /// For each line its copy.
  let copyOf: [UInt16]

  init(_ copies: [CopyLines]) {
    self.copies = copies
    bases = copies.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.lines.count) }
    nodeBases = copies.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.participants.count) }
    var lines: [FlatLine] = []
    var copyOf: [UInt16] = []
    lines.reserveCapacity(bases[copies.count])
    copyOf.reserveCapacity(bases[copies.count])
    for (place, copy) in copies.enumerated() {
      let base = Int32(nodeBases[place])
      copy.lines.withUnsafeBufferPointer { each in
        for line in each { lines.append(FlatLine(line, node: line.sender < 0 ? -1 : base + line.sender)) }
      }
      copyOf.append(contentsOf: repeatElement(UInt16(truncatingIfNeeded: place), count: copy.lines.count))
    }
    (self.lines, self.copyOf) = (lines, copyOf)
  }

  var count: Int { lines.count }
  var nodeCount: Int { nodeBases[copies.count] }

  /// Places of the lines of one copy.
  func range(of copy: Int) -> Range<Int> { bases[copy]..<bases[copy + 1] }

  /// Copy of a participant.
  func copy(ofNode node: Int) -> Int {
    var (low, high) = (0, copies.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if nodeBases[middle] <= node { low = middle } else { high = middle }
    }
    while nodeBases[low + 1] <= node { low += 1 }
    return low
  }

  func sketch(of line: Int) -> WordSketch {
    let copy = Int(copyOf[line])
    return copies[copy].lines[line - bases[copy]].sketch
  }
}

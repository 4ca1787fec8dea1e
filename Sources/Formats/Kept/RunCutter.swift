// SPDX-License-Identifier: Apache-2.0

/// Parts a file's bytes, as they stream by, into what is kept (placeholders included) and what is withheld.
struct RunCutter {
  private let runs: [(range: Range<Int>, placeholder: [UInt8])]
  private var next = 0
  private var offset = 0

  init(_ runs: [(range: Range<Int>, placeholder: [UInt8])]) { self.runs = runs }

  /// Takes the next block; `kept` and `withheld` get its parts in order.
  mutating func add(
    _ block: UnsafeRawBufferPointer, kept: BlockSink, withheld: BlockSink
  ) throws {
    var at = 0
    while at < block.count {
      guard next < runs.count else {
        try kept(UnsafeRawBufferPointer(rebasing: block[at...]))
        break
      }
      let range = runs[next].range
      let place = offset + at
      let stop = min(block.count, (place < range.lowerBound ? range.lowerBound : range.upperBound) - offset)
      let piece = UnsafeRawBufferPointer(rebasing: block[at..<stop])
      if place < range.lowerBound { try kept(piece) } else { try withheld(piece) }
      at = stop
      if offset + at == range.upperBound { try endRun(kept) }
    }
    offset += block.count
  }

  private mutating func endRun(_ kept: BlockSink) throws {
    try runs[next].placeholder.withUnsafeBytes(kept)
    next += 1
  }
}

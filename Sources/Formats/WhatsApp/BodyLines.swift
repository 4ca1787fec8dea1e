// SPDX-License-Identifier: Apache-2.0
import Records

/// The lines of one body, line ends and marks around them left out.
struct BodyLines {
  private var p: BytePointer
  private let end: BytePointer

  init(_ start: BytePointer, _ end: BytePointer) {
    p = start
    self.end = end
  }

  mutating func next() -> (start: BytePointer, end: BytePointer)? {
    while p < end {
      let stop = Bytes.find(0x0A, p, end) ?? end
      let start = Marks.skip(p, stop)
      var last = stop > start && stop[-1] == 0x0D ? stop - 1 : stop
      last = Marks.trimEnd(start, last)
      p = stop + 1
      if last > start { return (start, last) }
    }
    return nil
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Part of another source, counted from 0.
package struct SliceSource: ByteSource {
  private let whole: any ByteSource
  private let range: Range<Int>

  /// `range` is cut to what there is.
  package init(_ whole: any ByteSource, _ range: Range<Int>) {
    self.whole = whole
    self.range = range.clamped(to: 0..<whole.size)
  }

  package var size: Int { range.count }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size else { return 0 }
    let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, size - offset)])
    return try whole.read(into: piece, at: range.lowerBound + offset)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Pieces of another source put together.
struct PieceSource: ByteSource {
  private let base: any ByteSource
  private let pieces: [Range<Int>]
  /// Place of each piece in the whole.
  private let starts: [Int]
  let size: Int
  /// The pieces end before the size that was named.
  let isCut: Bool

  /// `size`: bytes of the pieces that count; `.max` for all.
  init(_ base: any ByteSource, _ pieces: [Range<Int>], size: Int) {
    self.base = base
    self.pieces = pieces
    var (starts, total): ([Int], Int) = ([], 0)
    for piece in pieces {
      starts.append(total)
      total += max(0, min(piece.upperBound, base.size) - piece.lowerBound)
    }
    self.starts = starts
    self.size = min(total, size)
    isCut = size != .max && total < size
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size, !buffer.isEmpty else { return 0 }
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let place = pieces[low].lowerBound + offset - starts[low]
    let left = min(pieces[low].upperBound, base.size) - place
    let count = min(buffer.count, left, size - offset)
    guard count > 0 else { return 0 }
    return try base.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), at: place)
  }
}

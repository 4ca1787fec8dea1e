// SPDX-License-Identifier: Apache-2.0

/// Tells header lines from continuation lines, per line: learned layouts first, the structural scan for the rest.
struct HeaderFinder {
  /// More shapes than this in one file and the rest share the last one's statistics.
  static let mostShapes = 32

  private let store = LayoutStore()
  /// The layouts, used in place.
  let layouts: UnsafeMutablePointer<FixedLayout>
  private(set) var shapes: [ShapeKey: Int] = [:]
  private var last = 0
  /// The header found last: its layout, or -1 and the scan.
  private(set) var layout = -1
  private(set) var scan = StampScan()
  private(set) var shape = 0

  init() { layouts = store.base }

  /// Whether the line at `line` is a header; `end` bounds the readable bytes of the line's window.
  @inline(__always)
  mutating func find(_ line: BytePointer, _ end: BytePointer) -> Bool {
    if last < store.count, end - line >= layouts[last].length, layouts[last].matches(line) {
      layout = last
      shape = layouts[last].shape
      return true
    }
    // Most continuation lines start with a letter: no stamp does, except behind an era's letter.
    if line < end, line[0] &- 65 < 58, line[0] != 0x5B, end - line < 2 || !Bytes.isDigit(line[1]) { return false }
    return findSlowly(line, end)
  }

  private mutating func findSlowly(_ line: BytePointer, _ end: BytePointer) -> Bool {
    for i in 0..<store.count where end - line >= layouts[i].length && layouts[i].matches(line) {
      (last, layout, shape) = (i, i, layouts[i].shape)
      return true
    }
    guard let found = StampScanner.scan(line, end) else { return false }
    layout = -1
    scan = found
    shape = index(of: ShapeKey(found))
    if !store.isFull, let new = FixedLayout(line, found, shape: shape) { store.append(new) }
    return true
  }

  private mutating func index(of key: ShapeKey) -> Int {
    if let known = shapes[key] { return known }
    guard shapes.count < Self.mostShapes else { return Self.mostShapes - 1 }
    shapes[key] = shapes.count
    return shapes.count - 1
  }

  /// The scan of the header found last, which stands at `line`.
  func scan(at line: BytePointer) -> StampScan { layout < 0 ? scan : layouts[layout].scan(line) }
  var pattern: StampScan { layout < 0 ? scan : layouts[layout].pattern }
}

// SPDX-License-Identifier: Apache-2.0

/// Finding where to go on behind what is broken.
extension JSONStream {
  /// A broken element ends at the comma or bracket behind it, or where the next begins as its neighbours do.
  mutating func broken(_ path: JSONPath, _ level: JSONLevel?, from start: Int) -> JSONStep {
    guard let level else { return toTheEnd(path, from: start) }
    while window.end - window.start < JSONLimits.lookahead, window.fill() {}
    if let end = balancedEnd(level) {
      window.advance(to: end)
      return .broken(path, start..<max(window.offset, start))
    }
    guard let beginning = level.beginning, seek(beginning) else { return toTheEnd(path, from: start) }
    return .broken(path, start..<window.offset)
  }

  /// A value beyond the limit is stepped over in constant memory.
  mutating func tooLong(_ path: JSONPath, from start: Int) -> JSONStep {
    var skipper = JSONSkipper()
    while true {
      var p = window.start
      if let end = skipper.end(&p, window.end) {
        window.advance(to: end)
        return .broken(path, start..<window.offset)
      }
      window.advance(to: p)
      if !window.fill() { return toTheEnd(path, from: start) }
    }
  }

  private mutating func toTheEnd(_ path: JSONPath, from start: Int) -> JSONStep {
    isOver = true
    return .broken(path, restOfSource(from: start))
  }

  /// `start` to the end, which is read up to.
  func restOfSource(from start: Int) -> Range<Int> {
    repeat { window.advance(to: window.end) } while window.fill()
    return start..<max(start, window.offset)
  }

  /// Where brackets and strings say the element ends, unless a neighbour begins before or cannot follow there.
  private mutating func balancedEnd(_ level: JSONLevel) -> BytePointer? {
    var skipper = JSONSkipper()
    var p = window.start
    let limit = patience > 0 ? window.end : min(window.end, window.start + JSONLimits.impatientLookahead)
    let end = skipper.end(&p, limit)
    patience -= p - window.start
    guard let beginning = level.beginning else { return end }
    let next = firstNeighbour(beginning, window.start + 1, limit)
    patience -= (next ?? limit) - window.start
    guard let end, let next else { return end ?? next }
    // Behind the comma the next may be of another kind, which begins otherwise.
    if follows(beginning, end) || end < next && follows([UInt8(ascii: "{")], end) { return end }
    // Behind the true end of an array no neighbour can begin before another array does.
    let isClosed = end < next && end[0] == level.closer && Bytes.find(UInt8(ascii: "["), end, next) != nil
    return isClosed ? end : next
  }

  /// Whether a neighbour stands behind the bracket at the window's start where none could: what follows an array in an
  /// object begins with a name.
  func isStray(_ level: JSONLevel) -> Bool {
    guard let beginning = level.beginning, isOfObject else { return false }
    while window.end - window.start < 128, window.fill() {}
    var p = window.start + 1
    while p < window.end, JSONParser.isSpace(p[0]) { p += 1 }
    return p < window.end && follows(beginning, p)
  }

  /// Whether a neighbour begins behind the comma at `comma`.
  private func follows(_ beginning: [UInt8], _ comma: BytePointer) -> Bool {
    var p = comma + 1
    while p < window.end, JSONParser.isSpace(p[0]) { p += 1 }
    return comma[0] == UInt8(ascii: ",") && window.end - p >= beginning.count
      && Bytes.equal(p, beginning, beginning.count)
  }

  /// The first place where an element begins behind a comma.
  private func firstNeighbour(_ beginning: [UInt8], _ start: BytePointer, _ end: BytePointer) -> BytePointer? {
    var p = start
    while let hit = Bytes.find(beginning, p, end) {
      var before = hit - 1
      while before > window.start, JSONParser.isSpace(before[0]) { before -= 1 }
      if before[0] == UInt8(ascii: ",") { return hit }
      p = hit + 1
    }
    return nil
  }

  /// Moves the window to the next neighbour; false at the end.
  private func seek(_ beginning: [UInt8]) -> Bool {
    var from = window.start + 1
    while true {
      if let hit = firstNeighbour(beginning, from, window.end) {
        window.advance(to: hit)
        return true
      }
      let kept = window.end - 4096 - beginning.count
      if kept > window.start { window.advance(to: kept) }
      guard window.fill() else { return false }
      from = min(window.start + 1, window.end)
    }
  }
}

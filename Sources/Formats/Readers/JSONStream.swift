// SPDX-License-Identifier: Apache-2.0

/// Walks a JSON source of any size in constant memory, value by value.
///
/// Tolerant where exports are known to be damaged: a mark at the start, raw control characters in strings, lone
/// surrogates, commas too many. A broken element costs itself; a source that stops early says so.
package struct JSONStream {
  let window: ByteWindow
  let names = NameTable()
  private let enters: (JSONPath) -> Bool
  private var levels: [JSONLevel] = []
  private var hasRoot = false
  var isOver = false
  /// Bytes that may still be looked at twice.
  var patience = JSONLimits.patience

  /// - Parameter enters: whether a container at this path is walked; all others come whole.
  package init(_ source: any ByteSource, enters: @escaping (JSONPath) -> Bool) {
    window = ByteWindow(SourceStream(source))
    self.enters = enters
  }

  /// Throws only when the bytes cannot be read.
  package mutating func next() throws -> JSONStep? {
    guard !isOver else { return nil }
    let step = hasRoot ? nextInside() : root()
    if let failure = window.failure { throw failure }
    return step
  }

  private mutating func root() -> JSONStep? {
    hasRoot = true
    skipMark()
    guard peek() != nil else {
      isOver = true
      return nil
    }
    return element(JSONPath(), from: window.offset)
  }

  /// A byte-order mark.
  private func skipMark() {
    while window.end - window.start < 3, window.fill() {}
    if Bytes.starts(window.start, window.end, with: "\u{FEFF}") { window.advance(to: window.start + 3) }
  }

  private mutating func nextInside() -> JSONStep? {
    guard let level = levels.last else { return behindRoot() }
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: ","): skip(1)
      case level.closer where !isStray(level):
        levels.removeLast()
        skip(1)
        return .leave(level.path, at: window.offset)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        skip(1)
        return .broken(level.path, window.offset - 1..<window.offset)
      default: return level.isObject ? member(level) : element(countedPath(), from: window.offset)
      }
    }
    isOver = true
    return .broken(level.path, window.offset..<window.offset)
  }

  /// Whether the innermost container is the root or a member of an object.
  var isOfObject: Bool { levels.dropLast().last?.isObject ?? true }

  private mutating func behindRoot() -> JSONStep? {
    isOver = true
    guard peek() != nil else { return nil }
    return .broken(JSONPath(), restOfSource(from: window.offset))
  }

  /// The path of the next element of the innermost array.
  private mutating func countedPath() -> JSONPath {
    let last = levels.count - 1
    defer { levels[last].index += 1 }
    return levels[last].path.adding(.index(levels[last].index))
  }

  private mutating func member(_ level: JSONLevel) -> JSONStep {
    let start = window.offset
    switch read({ parser throws(JSONParser.Fault) in try parser.key() }) {
    case .found(let name): return element(level.path.adding(.key(name)), from: start)
    case .broken: return broken(level.path, level, from: start)
    case .tooLong: return tooLong(level.path, from: start)
    }
  }

  /// - Parameter start: where the element, or its name, begins: a broken one is broken from there.
  private mutating func element(_ path: JSONPath, from start: Int) -> JSONStep {
    let byte = peek()
    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "["), levels.count < JSONLimits.depth, enters(path) {
      levels.append(JSONLevel(path: path, isObject: byte == UInt8(ascii: "{")))
      skip(1)
      return .enter(path, at: window.offset - 1)
    }
    let head = levels.last.map { $0.isObject || $0.beginning != nil } ?? true ? nil : JSONLevel.beginning(window)
    switch read({ parser throws(JSONParser.Fault) in try parser.value() }) {
    case .found(let piece):
      if let head { levels[levels.count - 1].beginning = head }
      return .value(path, piece)
    case .broken:
      var level = levels.last
      // The first of an array has no neighbour yet: its own beginning tells how the next ones begin.
      if let head { level?.beginning = head }
      return broken(path, level, from: start)
    case .tooLong: return tooLong(path, from: start)
    }
  }

  private enum Reading<T> {
    case found(T)
    case broken
    case tooLong
  }

  /// Lets the parser try again with more bytes as long as it is starved.
  private mutating func read<T>(_ parse: (inout JSONParser) throws(JSONParser.Fault) -> T) -> Reading<T> {
    let limit = patience > 0 ? JSONLimits.piece : JSONLimits.impatientPiece
    while true {
      var parser = JSONParser(
        window.start, window.end, at: window.offset, isFinal: window.isAtEnd, names: names)
      do throws(JSONParser.Fault) {
        let found = try parse(&parser)
        window.advance(to: parser.p)
        return .found(found)
      } catch {
        guard case .starved = error else {
          patience -= parser.p - window.start
          return .broken
        }
        guard window.end - window.start < limit else { return .tooLong }
        _ = window.fill()
      }
    }
  }

  /// The next byte that is no space, at the window's start; nil at the end.
  func peek() -> UInt8? {
    while true {
      var p = window.start
      while p < window.end, JSONParser.isSpace(p[0]) { p += 1 }
      window.advance(to: p)
      if p < window.end { return p[0] }
      if !window.fill() { return nil }
    }
  }

  private func skip(_ count: Int) { window.advance(to: window.start + count) }
}

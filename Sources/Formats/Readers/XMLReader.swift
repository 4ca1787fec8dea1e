// SPDX-License-Identifier: Apache-2.0

/// Reads the tags of an XML source of any size, one after another, in constant memory.
///
/// Tolerant: nesting is not checked and nothing is expanded; a "<" inside a tag ends it as broken (a value may not
/// hold one), so a missing quote costs one element.
package struct XMLReader {
  /// Longest tag without its streamed values (64 MiB) and longest piece of text (1 MiB).
  package static let longestTag = 64 << 20
  package static let longestText = 1 << 20

  let window: ByteWindow
  let names = NameTable()
  let sink: (any XMLValueSink)?
  /// Bytes at the window's start that belong to the last token.
  var held = 0
  private var emptyElement: String?

  package init(_ source: any ByteSource, sink: (any XMLValueSink)? = nil) {
    window = ByteWindow(SourceStream(source))
    self.sink = sink
  }

  /// Throws when the bytes cannot be read, and what the sink throws.
  package mutating func next() throws -> XMLToken? {
    window.advance(to: window.start + held)
    held = 0
    if let name = emptyElement {
      emptyElement = nil
      return .end(name, window.offset..<window.offset)
    }
    let token = try token()
    if let failure = window.failure { throw failure }
    return token
  }

  /// The characters of an attribute of the last token; nil for one that went to the sink. Ask before `next()`.
  package func text(_ attribute: XMLAttribute) -> MarkupText? {
    if attribute.isStreamed { return nil }
    if let kept = attribute.kept { return kept }
    let from = attribute.range.lowerBound - window.offset
    guard from >= 0, window.end - window.start >= from + attribute.range.count else { return nil }
    return MarkupDecoder.decode(window.start + from, window.start + from + attribute.range.count)
  }

  /// Whether the value of an attribute of the last token is written so.
  func isWritten(_ attribute: XMLAttribute, as word: StaticString) -> Bool {
    let from = attribute.range.lowerBound - window.offset
    guard attribute.range.count == word.utf8CodeUnitCount, from >= 0 else { return false }
    return Bytes.starts(window.start + from, window.end, with: word)
  }

  private mutating func token() throws -> XMLToken? {
    while window.start < window.end || window.fill() {
      if window.start[0] == UInt8(ascii: "<") {
        if let token = try markup() { return token }
      } else if let token = text() {
        return token
      }
    }
    return nil
  }

  /// The token at "<"; nil when it was stepped over.
  private mutating func markup() throws -> XMLToken? {
    while window.end - window.start < 9, window.fill() {}
    let second = window.end - window.start > 1 ? window.start[1] : 0
    switch second {
    case UInt8(ascii: "?"): return skip(past: "?>")
    case UInt8(ascii: "!"):
      if Bytes.starts(window.start, window.end, with: "<!--") { return skip(past: "-->") }
      if Bytes.starts(window.start, window.end, with: "<![CDATA[") { return characterData() }
      return skip(past: ">")
    case UInt8(ascii: "/"): return endTag()
    case let byte where Self.isOfName(byte): return try startTag()
    default: return broken(from: window.offset, searching: 1)
    }
  }

  @inline(__always)
  static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || Bytes.isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  /// Text up to the next "<"; nil when it is mere spaces.
  private mutating func text() -> XMLToken? {
    held = MarkupScan.textLength(window, from: 0, most: Self.longestText)
    let end = window.start + held
    var p = window.start
    while p < end, JSONParser.isSpace(p[0]) || Marks.length(p, end) > 0 { p += max(1, Marks.length(p, end)) }
    guard p < end else {
      window.advance(to: end)
      held = 0
      return nil
    }
    return .text(MarkupDecoder.decode(window.start, end), window.offset..<window.offset + held)
  }

  /// Everything to `mark`; broken when it never comes.
  private mutating func skip(past mark: StaticString) -> XMLToken? {
    let (start, length) = (window.offset, mark.utf8CodeUnitCount)
    while true {
      if let hit = Bytes.find(mark, window.start, window.end) {
        window.advance(to: hit + length)
        return nil
      }
      if window.end - window.start > length { window.advance(to: window.end - length) }
      guard window.fill() else {
        window.advance(to: window.end)
        return .broken(start..<window.offset)
      }
    }
  }

  /// `<![CDATA[…]]>`: its characters as they stand.
  private mutating func characterData() -> XMLToken {
    let start = window.offset
    while true {
      if let end = Bytes.find("]]>", window.start + 9, window.end) {
        held = end + 3 - window.start
        let (text, repaired) = Text.decode(window.start + 9, end)
        return .text(MarkupText(text, replaced: repaired ? 1 : 0), start..<start + held)
      }
      guard window.end - window.start < Self.longestTag, window.fill() else {
        return broken(from: start, searching: 1)
      }
    }
  }

  private mutating func endTag() -> XMLToken {
    var i = 2
    while byte(at: i).map(Self.isOfName) ?? false { i += 1 }
    let nameEnd = i
    while byte(at: i).map(JSONParser.isSpace) ?? false { i += 1 }
    guard byte(at: i) == UInt8(ascii: ">") else { return broken(from: window.offset, searching: min(i, 2)) }
    held = i + 1
    let name = names.name(window.start + 2, window.start + nameEnd)
    return .end(name, window.offset..<window.offset + held)
  }

  private mutating func startTag() throws -> XMLToken {
    let start = window.offset
    var tag = XMLTag(self)
    guard try tag.read() else { return broken(from: start, searching: max(tag.seen, start == window.offset ? 1 : 0)) }
    held = tag.seen
    if tag.isEmpty { emptyElement = tag.name }
    return .start(tag.name, tag.attributes, start..<window.offset + held)
  }

  /// The byte `i` behind the window's start, read when it is not yet held; nil at the end.
  @inline(__always)
  func byte(at i: Int) -> UInt8? {
    if window.end - window.start > i { return window.start[i] }
    guard i < Self.longestTag, window.fill() else { return nil }
    return window.end - window.start > i ? window.start[i] : nil
  }

  /// From `start` to the next "<", `searching` bytes from here on.
  private mutating func broken(from start: Int, searching: Int) -> XMLToken {
    window.advance(to: min(window.end, window.start + searching))
    while true {
      if let next = Bytes.find(UInt8(ascii: "<"), window.start, window.end) {
        window.advance(to: next)
        return .broken(start..<window.offset)
      }
      window.advance(to: window.end)
      if !window.fill() { return .broken(start..<window.offset) }
    }
  }
}

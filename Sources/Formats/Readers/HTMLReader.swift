// SPDX-License-Identifier: Apache-2.0

/// Reads the tags and texts of an HTML source of any size, one after another. Any bytes are HTML: nothing is refused.
package struct HTMLReader {
  /// Longest tag (64 MiB: pictures inside attributes) and longest piece of text (1 MiB).
  package static let longestTag = 64 << 20
  package static let longestText = 1 << 20

  private let window: ByteWindow
  private let names = NameTable()
  /// A tag's quotes did not close: from here on the first ">" ends a tag.
  private var ignoresQuotes = false
  /// No ">" stands before this place.
  private var tagless = 0
  /// Inside a script or style, whose content is stepped over.
  private var rawElement: String?

  package init(_ source: any ByteSource) { window = ByteWindow(SourceStream(source)) }

  /// Elements that have no end tag.
  package static func isVoid(_ name: String) -> Bool {
    switch name {
    case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr": true
    default: false
    }
  }

  /// Throws only when the bytes cannot be read.
  package mutating func next() throws -> HTMLToken? {
    if let element = rawElement { skipRaw(element) }
    var token: HTMLToken?
    while token == nil, window.start < window.end || window.fill() {
      token = window.start[0] == UInt8(ascii: "<") ? markup() : text(from: 0)
    }
    if let failure = window.failure { throw failure }
    return token
  }

  /// The token at "<"; nil when it was stepped over.
  private mutating func markup() -> HTMLToken? {
    hold(4)
    let second = window.end - window.start > 1 ? window.start[1] : 0
    if Bytes.starts(window.start, window.end, with: "<!--") { return skip(past: "-->") }
    if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") { return skip(past: ">") }
    let isEnd = second == UInt8(ascii: "/")
    let letter = isEnd ? (window.end - window.start > 2 ? window.start[2] : 0) : second
    guard (letter | 0x20) &- 0x61 < 26, window.offset >= tagless, let length = tagLength() else { return text(from: 1) }
    return isEnd ? endTag(length) : startTag(length)
  }

  private func hold(_ count: Int) {
    while window.end - window.start < count, window.fill() {}
  }

  private mutating func skip(past mark: StaticString) -> HTMLToken? {
    let length = mark.utf8CodeUnitCount
    while true {
      if let hit = Bytes.find(mark, window.start, window.end) {
        window.advance(to: hit + length)
        return nil
      }
      if window.end - window.start > length { window.advance(to: window.end - length) }
      guard window.fill() else {
        window.advance(to: window.end)
        return nil
      }
    }
  }

  /// Steps over the content of a script or style, to its end tag.
  private mutating func skipRaw(_ element: String) {
    rawElement = nil
    let mark = Array("</\(element)".utf8)
    while true {
      if let hit = Bytes.find(mark, window.start, window.end) { return window.advance(to: hit) }
      if window.end - window.start > mark.count { window.advance(to: window.end - mark.count) }
      guard window.fill() else { return window.advance(to: window.end) }
    }
  }

  /// Bytes of the tag at the window's start, which is then held whole; nil when it never ends.
  private mutating func tagLength() -> Int? {
    var scan = TagScan()
    while !ignoresQuotes {
      if let length = scan.length(window) { return length }
      guard window.end - window.start < Self.longestTag, window.fill() else {
        ignoresQuotes = true
        break
      }
    }
    return plainTagLength()
  }

  private mutating func plainTagLength() -> Int? {
    repeat {
      if let end = Bytes.find(UInt8(ascii: ">"), window.start, window.end) { return end + 1 - window.start }
    } while window.end - window.start < Self.longestTag && window.fill()
    tagless = window.place(of: window.end)
    return nil
  }

  private mutating func startTag(_ length: Int) -> HTMLToken {
    let tag = HTMLTag(window.start + 1, window.start + length - 1, names)
    if tag.name == "script" || tag.name == "style" { rawElement = tag.name }
    return .start(tag.name, tag.attributes, take(length))
  }

  private func endTag(_ length: Int) -> HTMLToken {
    .end(HTMLTag(window.start + 2, window.start + length - 1, names).name, take(length))
  }

  private func take(_ length: Int) -> Range<Int> {
    let start = window.offset
    window.advance(to: window.start + length)
    return start..<window.offset
  }

  /// Text up to the next "<" from `skipped` on.
  private func text(from skipped: Int) -> HTMLToken {
    let length = MarkupScan.textLength(window, from: skipped, most: Self.longestText)
    let decoded = MarkupDecoder.decode(window.start, window.start + length)
    return .text(decoded.text, take(length))
  }
}

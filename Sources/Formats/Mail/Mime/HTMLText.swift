// SPDX-License-Identifier: Apache-2.0

/// The words of an HTML body: tags, comments, scripts and styles dropped, blocks on lines of their own.
///
/// Nothing is rendered, fetched or run. Works on bytes and in one pass; nesting costs nothing.
package struct HTMLText {
  private let html: [UInt8]
  private var at = 0
  private var out: [UInt8] = []
  private var pendingSpace = false
  private var pendingLines = 0

  package static func text(_ html: String) -> String {
    var reader = HTMLText(Array(html.utf8))
    reader.read()
    return String(decoding: reader.out, as: UTF8.self)
  }

  private init(_ html: [UInt8]) {
    self.html = html
    out.reserveCapacity(html.count / 2)
  }

  private mutating func read() {
    while at < html.count {
      switch html[at] {
      case 0x3C: tag()
      case 0x26: entity()
      case let byte where byte.isMailSpace || byte == 0x0C:
        pendingSpace = true
        at += 1
      case let byte:
        put(byte)
        at += 1
      }
    }
  }

  private mutating func put(_ byte: UInt8) {
    if pendingLines > 0, !out.isEmpty { for _ in 0..<min(pendingLines, 2) { out.append(0x0A) } }
    if pendingLines == 0, pendingSpace, !out.isEmpty { out.append(0x20) }
    pendingLines = 0
    pendingSpace = false
    out.append(byte)
  }

  // MARK: tags

  private mutating func tag() {
    if starts(with: "<!--") { return skip(past: "-->") }
    let start = at + 1
    guard start < html.count,
      isNameByte(html[start]) || html[start] == 0x2F || html[start] == 0x21 || html[start] == 0x3F
    else {
      put(0x3C)
      at += 1
      return
    }
    let name = tagName(start)
    closeTag()
    switch name {
    case "script", "style", "title", "noscript", "template": skip(pastEndOf: name)
    case "br", "/br": pendingLines += 1
    case "p", "/p", "/table", "/h1", "/h2", "/h3", "/h4", "/ul", "/ol", "blockquote", "/blockquote", "hr":
      pendingLines = max(pendingLines, 2)
    case "div", "/div", "tr", "/tr", "li", "h1", "h2", "h3", "h4", "table", "section", "article", "pre", "/pre":
      pendingLines = max(pendingLines, 1)
    case "td", "th": pendingSpace = true
    default: break
    }
  }

  private func tagName(_ start: Int) -> String {
    var end = start
    while end < html.count, end - start < 16, isNameByte(html[end]) || (end == start && html[end] == 0x2F) { end += 1 }
    return String(decoding: html[start..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte.isDigit }

  /// To the `>` that ends the tag; one inside quotes does not. A tag without an end is text that was cut off.
  private mutating func closeTag() {
    var quote: UInt8 = 0
    at += 1
    while at < html.count {
      let byte = html[at]
      at += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27, html[at - 2] == 0x3D {
        quote = byte
      } else if byte == 0x3E {
        return
      }
    }
  }

  private mutating func skip(pastEndOf name: String) {
    let end = Array("</\(name)".utf8)
    while at < html.count {
      if html[at] == 0x3C, matches(end) { return tagEnd() }
      at += 1
    }
  }

  private mutating func tagEnd() {
    while at < html.count, html[at] != 0x3E { at += 1 }
    at = min(at + 1, html.count)
  }

  private mutating func skip(past end: String) {
    let end = Array(end.utf8)
    while at < html.count, !matches(end) { at += 1 }
    at = min(at + end.count, html.count)
  }

  private func starts(with word: String) -> Bool { matches(Array(word.utf8)) }

  private func matches(_ word: [UInt8]) -> Bool {
    guard html.count - at >= word.count else { return false }
    for index in word.indices where html[at + index] | (isNameByte(word[index]) ? 0x20 : 0) != word[index] {
      return false
    }
    return true
  }

  // MARK: entities

  private mutating func entity() {
    let limit = min(html.count, at + 12)
    guard let end = (at + 1..<max(limit, at + 1)).first(where: { html[$0] == 0x3B }),
      let scalar = Self.scalar(html[(at + 1)..<end])
    else {
      put(0x26)
      at += 1
      return
    }
    at = end + 1
    if scalar == "\u{A0}" || scalar == " " {
      pendingSpace = true
    } else {
      for byte in String(Character(scalar)).utf8 { put(byte) }
    }
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let word = String(decoding: name, as: UTF8.self)
    guard word.hasPrefix("#") else { return NamedEntities.scalars[word] }
    let digits = word.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let number = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10), number != 0 else {
      return nil
    }
    return Unicode.Scalar(number)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Words of a page with the styles of their parts.
struct TelegramPassage {
  private var words = ""
  private var spans: [Span] = []
  private var open: [Int] = []

  private struct Span {
    let tag: String
    let style: String
    let start: Int
    var end: Int?
  }

  /// Styles told of one passage.
  private static let mostSpans = 1000

  private static let styles: [String: String] = [
    "strong": "bold", "em": "italic", "code": "code", "pre": "pre", "u": "underline", "s": "strikethrough",
    "a": "link", "blockquote": "blockquote",
  ]

  mutating func add(_ text: String) { words += text }

  mutating func begin(_ tag: String, _ attributes: HTMLAttributes) {
    let isSpoiler = attributes.hasClass("spoiler")
    guard spans.count < Self.mostSpans, let style = isSpoiler ? "spoiler" : Self.styles[tag] else { return }
    let target = attributes["href"].map { $0.isEmpty ? "" : " \($0)" } ?? ""
    open.append(spans.count)
    spans.append(Span(tag: tag, style: style + target, start: words.utf8.count))
  }

  mutating func end(_ tag: String) {
    guard let last = open.lastIndex(where: { spans[$0].tag == tag }) else { return }
    spans[open[last]].end = words.utf8.count
    open.removeSubrange(last...)
  }

  /// The words without the line ends and spaces that lay out the page around them.
  var text: String { words.withoutSpace }

  /// Extras `span:N`, "start-end style" in UTF-8 offsets of `text`.
  var extras: [Extra] {
    let skipped = words.utf8.prefix { $0.isPageSpace }.count
    let length = text.utf8.count
    return spans.enumerated().map { n, span in
      let start = min(length, max(0, span.start - skipped))
      let end = min(length, max(start, (span.end ?? length) - skipped))
      return Extra("span:\(n)", "\(start)-\(end) \(span.style)")
    }
  }
}

extension String {
  /// Without spaces and line ends at both ends.
  var withoutSpace: String {
    var bytes = utf8[...]
    while let first = bytes.first, first.isPageSpace { bytes.removeFirst() }
    while let last = bytes.last, last.isPageSpace { bytes.removeLast() }
    return bytes.count == utf8.count ? self : String(Substring(bytes))
  }
}

extension UInt8 {
  /// Space, tab or a line end.
  var isPageSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

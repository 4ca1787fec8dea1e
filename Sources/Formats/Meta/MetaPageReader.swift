// SPDX-License-Identifier: Apache-2.0

/// Finds the messages of a page by its structure: classes are obfuscated and change.
///
/// A message is the innermost element that holds a stamp and some text before it: the first text is the sender.
struct MetaPageReader {
  private enum Entry {
    case text(String)
    case reaction(String)
    case file(String)
    case link(String)
  }
  private struct Element {
    let name: String
    let start: Int
    var entries: Int
    let holdsStamp: Bool
  }

  private static let deepest = 256
  /// Texts kept for one message; a page without stamps would gather for ever.
  private static let mostEntries = 20_000
  /// Classes of stamps since 2018.
  private static let stampClasses = ["_a6-o", "_a72d", "_2lem"]

  private var html: HTMLReader
  private(set) var title: String?
  private var stack: [Element] = []
  private var entries: [Entry] = []
  private var mustBreak = true
  /// The message whose stamp was met: the element it is, and what it holds.
  private var block: (depth: Int, content: MetaPageBlock)?
  private var knowsStamps = false
  private var stampDepth: Int?
  /// Bytes of stamps without a message.
  private(set) var stray: Range<Int>?
  private(set) var end = 0
  /// Where the message given last ends.
  private var given = 0

  init(_ source: any ByteSource) { html = HTMLReader(source) }

  /// Whether the bytes show at least two messages with stamps that can be read.
  static func shows(_ source: any ByteSource) -> Bool {
    var page = MetaPageReader(source)
    for _ in 0..<2 {
      guard let block = try? page.next(), !block.texts.isEmpty, ProseStamp(block.stamp) != nil else { return false }
    }
    return true
  }

  /// The next message, nil at the end; `stray` is set where a stamp belongs to none.
  mutating func next() throws -> MetaPageBlock? {
    stray = nil
    while let token = try html.next() {
      end = token.range.upperBound
      switch token {
      case .start(let name, let attributes, let range): start(name, attributes, range)
      case .end(let name, let range):
        if let done = close(name, range) { return done }
      case .text(let words, let range): text(words, range)
      }
      if stray != nil { return nil }
    }
    return rest()
  }

  /// Whether the page ends before its own end.
  private(set) var isCutOff = false

  private mutating func rest() -> MetaPageBlock? {
    isCutOff = isCutOff || isInBody
    guard var last = block?.content else { return nil }
    block = nil
    last.range = last.range.lowerBound..<end
    return last
  }

  // MARK: - Tags

  private mutating func start(_ name: String, _ attributes: HTMLAttributes, _ range: Range<Int>) {
    if attributes["role"] == "main" { forget() }
    for key in ["src", "href"] { if let path = attributes[key] { take(path, of: name) } }
    if name == "br" || Self.breaks(name) { mustBreak = true }
    guard !HTMLReader.isVoid(name), stack.count < Self.deepest else { return }
    let isStamp = Self.stampClasses.contains { attributes.hasClass($0) }
    knowsStamps = knowsStamps || isStamp
    stack.append(
      Element(
        name: name, start: range.lowerBound, entries: entries.count,
        holdsStamp: isStamp || stack.last?.holdsStamp == true))
    if name == "li" { entries.append(.reaction("")) }
  }

  private mutating func take(_ path: String, of name: String) {
    guard isInBody, !path.isEmpty, !path.hasPrefix("#"), !path.hasPrefix("data:") else { return }
    let isAddress = path.hasPrefix("http://") || path.hasPrefix("https://") || path.hasPrefix("mailto:")
    let isFile = ["img", "video", "audio", "source"].contains(name)
    if isFile || (name == "a" && !isAddress) { entries.append(.file(path)) }
    if name == "a", isAddress { entries.append(.link(path)) }
  }

  private static func breaks(_ name: String) -> Bool {
    ["div", "p", "section", "footer", "header", "h1", "h2", "h3", "li", "ul", "table", "tr", "td"].contains(name)
  }

  private mutating func close(_ name: String, _ range: Range<Int>) -> MetaPageBlock? {
    if Self.breaks(name) { mustBreak = true }
    guard let place = stack.lastIndex(where: { $0.name == name }) else { return nil }
    stack.removeSubrange(place...)
    guard var done = block?.content, let depth = block?.depth, place <= depth else { return nil }
    done.range = done.range.lowerBound..<range.upperBound
    block = nil
    forget()
    given = range.upperBound
    return done
  }

  /// What was gathered belongs to no message to come.
  private mutating func forget() {
    entries = []
    for place in stack.indices { stack[place].entries = 0 }
  }

  // MARK: - Texts

  private var isInBody: Bool { stack.contains { $0.name == "body" } }

  private mutating func text(_ words: String, _ range: Range<Int>) {
    let bare = Self.trimmed(words)
    guard !bare.isEmpty else { return }
    if stack.last?.name == "title" { title = (title ?? "") + bare }
    guard isInBody else { return }
    if isStamp(bare) { return stamp(bare, range) }
    if stack.contains(where: { $0.name == "video" || $0.name == "audio" }) { return }
    if let place = stack.lastIndex(where: { $0.name == "li" }) { return reaction(bare, stack[place].entries) }
    if entries.count >= Self.mostEntries { forget() }
    if !mustBreak, case .text(let before)? = entries.last {
      entries[entries.count - 1] = .text(before + Self.joint(words) + bare)
    } else {
      entries.append(.text(bare))
    }
    mustBreak = false
  }

  private static func joint(_ words: String) -> String { words.utf8.first.map { $0 <= 0x20 } == true ? " " : "" }

  private mutating func reaction(_ words: String, _ place: Int) {
    guard entries.indices.contains(place), case .reaction(let before) = entries[place] else { return }
    entries[place] = .reaction(before.isEmpty ? words : before + " " + words)
  }

  /// By its class; in a layout without known classes by being a date and nothing else, always as deep as the first.
  private func isStamp(_ words: String) -> Bool {
    if knowsStamps { return stack.last?.holdsStamp == true }
    guard !stack.contains(where: { $0.name == "li" }), let date = ProseStamp(words), date.otherWords <= 2 else {
      return false
    }
    return stampDepth == nil || stampDepth == stack.count
  }

  private mutating func stamp(_ words: String, _ range: Range<Int>) {
    if block != nil { return }
    guard let depth = stack.lastIndex(where: { $0.entries < entries.count }), stack[depth].name != "body" else {
      stray = range
      return
    }
    stampDepth = stack.count
    var content = MetaPageBlock()
    content.headings = entries[..<stack[depth].entries].compactMap {
      if case .text(let words) = $0 { words } else { nil }
    }
    for entry in entries[stack[depth].entries...] {
      switch entry {
      case .text(let words): content.texts.append(words)
      case .reaction(let words): content.reactions.append(words)
      case .file(let path): if !content.files.contains(path) { content.files.append(path) }
      case .link(let address): if !content.links.contains(address) { content.links.append(address) }
      }
    }
    content.stamp = words
    content.range = max(given, stack[depth].start)..<range.upperBound
    block = (depth, content)
  }

  /// Without spaces at either side; no-break spaces count.
  private static func trimmed(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Cuts a search into its tokens, by bytes.
struct QueryLexer {
  enum Token: Hashable {
    case word(String)
    case quoted(String)
    case prefix(String)
    /// Name in lower case, value without its quotation marks.
    case field(String, String)
    case near([String], Int)
    case and, or, not
    case open, close
  }
  struct Placed: Hashable {
    let token: Token
    let position: Int
  }

  private let bytes: [UInt8]
  private var at = 0
  private var placed: [Placed] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func tokens() throws(QueryError) -> [Placed] {
    while true {
      skipBlanks()
      guard let byte = peek else { return placed }
      try next(byte)
      guard placed.count <= QueryParser.most else { throw QueryError(.tooMany, at: at) }
    }
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func next(_ byte: UInt8) throws(QueryError) {
    let start = at
    switch byte {
    case UInt8(ascii: "("): take(.open)
    case UInt8(ascii: ")"): take(.close)
    case UInt8(ascii: "\""): keep(.quoted(try quoted()), start)
    case UInt8(ascii: "-") where beginsExclusion: take(.not)
    default: try word()
    }
  }

  /// A hyphen with a blank after it is punctuation.
  private var beginsExclusion: Bool { at + 1 < bytes.count && !Self.isBlank(bytes[at + 1]) }

  private mutating func take(_ token: Token) {
    keep(token, at)
    at += 1
  }

  private mutating func keep(_ token: Token, _ position: Int) {
    placed.append(Placed(token: token, position: position))
  }

  private mutating func word() throws(QueryError) {
    let start = at
    let text = bare(stopAtColon: true)
    if peek == UInt8(ascii: ":") { return try afterColon(text, start) }
    if peek == UInt8(ascii: "("), text == "NEAR" { return try near(start) }
    switch text {
    case "AND": keep(.and, start)
    case "OR": keep(.or, start)
    case "NOT": keep(.not, start)
    default: try keepWord(text, start)
    }
  }

  private mutating func keepWord(_ text: String, _ start: Int) throws(QueryError) {
    guard text.utf8.last == UInt8(ascii: "*") else { return keep(.word(text), start) }
    let stem = String(text.prefix { $0 != "*" })
    guard !stem.isEmpty else { throw QueryError(.prefixWithoutWord, at: start) }
    keep(.prefix(stem), start)
  }

  /// `name:value` is a field when the name is letters; "10:30" and "https://…" are words.
  private mutating func afterColon(_ name: String, _ start: Int) throws(QueryError) {
    let isName = !name.isEmpty && name.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }
    let following = at + 1 < bytes.count ? bytes[at + 1] : nil
    guard isName, following != UInt8(ascii: "/") else { return keep(.word(name + bare(stopAtColon: false)), start) }
    let isField = SearchField.names.contains(name.lowercased())
    if !isField, following.map(Self.isBlank) ?? true {
      at += 1
      return keep(.word(name), start)
    }
    guard isField else { throw QueryError(.unknownField, at: start) }
    at += 1
    let value = peek == UInt8(ascii: "\"") ? try quoted() : bare(stopAtColon: false)
    guard !value.isEmpty else { throw QueryError(.valueMissing, at: start) }
    keep(.field(name.lowercased(), value), start)
  }

  /// NEAR(first second, 5)
  private mutating func near(_ start: Int) throws(QueryError) {
    guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ")")) else {
      throw QueryError(.parenthesisNotClosed, at: at)
    }
    let parts = bytes[at + 1..<end].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    at = end + 1
    let words = (parts.first ?? []).split(whereSeparator: { Self.isBlank($0) || $0 == UInt8(ascii: "\"") })
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 2, words.count <= 16, parts.count <= 2 else { throw QueryError(.nearMalformed, at: start) }
    guard parts.count == 2 else { return keep(.near(words, 10), start) }
    let digits = String(decoding: parts[1].filter { !Self.isBlank($0) }, as: UTF8.self)
    guard let distance = Int(digits), (0...1000).contains(distance) else { throw QueryError(.nearMalformed, at: start) }
    keep(.near(words, distance), start)
  }

  private mutating func quoted() throws(QueryError) -> String {
    let start = at
    guard let end = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw QueryError(.quoteNotClosed, at: start)
    }
    at = end + 1
    return String(decoding: bytes[start + 1..<end], as: UTF8.self)
  }

  private mutating func bare(stopAtColon: Bool) -> String {
    let start = at
    while let byte = peek, !Self.endsWord(byte), !(stopAtColon && byte == UInt8(ascii: ":")) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipBlanks() { while let byte = peek, Self.isBlank(byte) { at += 1 } }

  private static func endsWord(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}

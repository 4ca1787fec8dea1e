// SPDX-License-Identifier: Apache-2.0

/// Reads one whole value from bytes in memory. Strict about structure, so that damage is seen where it is.
struct JSONParser {
  enum Fault: Error {
    /// The bytes end inside the value and more may come.
    case starved
    /// They are no value.
    case bad
  }
  private(set) var p: BytePointer
  private let end: BytePointer
  private let base: BytePointer
  /// Place of `base` in the source.
  private let origin: Int
  /// Whether nothing comes behind `end`.
  private let isFinal: Bool
  private let names: NameTable
  private var repairs = 0

  init(_ p: BytePointer, _ end: BytePointer, at origin: Int, isFinal: Bool, names: NameTable) {
    (self.p, self.end, self.base) = (p, end, p)
    (self.origin, self.isFinal, self.names) = (origin, isFinal, names)
  }

  private var ended: Fault { isFinal ? .bad : .starved }

  mutating func value(depth: Int = 0) throws(Fault) -> JSONPiece {
    try skipSpace()
    let (start, before) = (p, repairs)
    let value = try bare(depth)
    let from = origin + (start - base)
    return JSONPiece(value: value, range: from..<from + (p - start), repairs: repairs - before)
  }

  /// A name and the colon behind it.
  mutating func key() throws(Fault) -> String {
    try skipSpace()
    guard p[0] == UInt8(ascii: "\"") else { throw .bad }
    let close = WordScan.find(UInt8(ascii: "\""), or: UInt8(ascii: "\\"), p + 1, end)
    guard close < end else { throw ended }
    let name: String
    if close[0] == UInt8(ascii: "\"") {
      name = names.name(p + 1, close)
      p = close + 1
    } else {
      name = try string()
    }
    try skipSpace()
    guard p[0] == UInt8(ascii: ":") else { throw .bad }
    p += 1
    return name
  }

  private mutating func bare(_ depth: Int) throws(Fault) -> JSONValue {
    switch p[0] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try members(depth))
    case UInt8(ascii: "["): return .array(try elements(depth))
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func members(_ depth: Int) throws(Fault) -> [JSONMember] {
    var members: [JSONMember] = []
    guard try opens(UInt8(ascii: "}"), depth) else { return members }
    members.reserveCapacity(8)
    repeat {
      members.append(JSONMember(name: try key(), piece: try value(depth: depth + 1)))
    } while try goesOn(UInt8(ascii: "}"))
    return members
  }

  private mutating func elements(_ depth: Int) throws(Fault) -> [JSONPiece] {
    var elements: [JSONPiece] = []
    guard try opens(UInt8(ascii: "]"), depth) else { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while try goesOn(UInt8(ascii: "]"))
    return elements
  }

  /// Steps over the bracket; false when the container is empty.
  private mutating func opens(_ closer: UInt8, _ depth: Int) throws(Fault) -> Bool {
    guard depth < JSONLimits.depth else { throw .bad }
    p += 1
    try skipSpace()
    guard p[0] == closer else { return true }
    p += 1
    return false
  }

  /// Steps over the comma, or over the closing bracket, a comma before it included; true when an element follows.
  private mutating func goesOn(_ closer: UInt8) throws(Fault) -> Bool {
    try skipSpace()
    let comma = p[0] == UInt8(ascii: ",")
    if comma {
      p += 1
      try skipSpace()
    }
    if p[0] == closer {
      p += 1
      return false
    }
    guard comma else { throw .bad }
    return true
  }

  @inline(__always)
  private mutating func skipSpace() throws(Fault) {
    while p < end, JSONParser.isSpace(p[0]) { p += 1 }
    guard p < end else { throw ended }
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard end - p >= word.utf8CodeUnitCount else { throw ended }
    guard Bytes.starts(p, end, with: word) else { throw .bad }
    p += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(Fault) -> String {
    let start = p
    while p < end, Self.isOfNumber(p[0]) { p += 1 }
    guard p < end || isFinal else { throw .starved }
    guard p > start, p[-1] != UInt8(ascii: "-"), start[0] != UInt8(ascii: "e") else { throw .bad }
    return String(decoding: UnsafeBufferPointer(start: start, count: p - start), as: UTF8.self)
  }

  @inline(__always)
  private static func isOfNumber(_ byte: UInt8) -> Bool {
    Bytes.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
      || byte == UInt8(ascii: "+")
  }

  private mutating func string() throws(Fault) -> String {
    let start = p + 1
    let stop = WordScan.find(UInt8(ascii: "\""), or: UInt8(ascii: "\\"), start, end)
    guard stop < end else { throw ended }
    guard stop[0] == UInt8(ascii: "\"") else { return try escapedString(start, stop) }
    p = stop + 1
    return decode(start, stop)
  }

  private mutating func decode(_ start: BytePointer, _ stop: BytePointer) -> String {
    let (text, repaired) = Text.decode(start, stop)
    if repaired { repairs += 1 }
    return text
  }

  /// - Parameter escape: the first backslash.
  private mutating func escapedString(_ start: BytePointer, _ escape: BytePointer) throws(Fault) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * (escape - start) + 64)
    var (from, at) = (start, escape)
    while at[0] == UInt8(ascii: "\\") {
      bytes.append(contentsOf: UnsafeBufferPointer(start: from, count: at - from))
      p = at
      try unescape(&bytes)
      from = p
      at = WordScan.find(UInt8(ascii: "\""), or: UInt8(ascii: "\\"), from, end)
      guard at < end else { throw ended }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: from, count: at - from))
    p = at + 1
    return bytes.withUnsafeBufferPointer { decode($0.baseAddress!, $0.baseAddress! + $0.count) }
  }

  private mutating func unescape(_ bytes: inout [UInt8]) throws(Fault) {
    guard end - p >= 2 else { throw ended }
    let letter = p[1]
    guard letter != UInt8(ascii: "u") else { return try unescapeUnits(&bytes) }
    p += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(letter)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "x"): try unescapeByte(&bytes)
    default: keep(&bytes)
    }
  }

  /// An escape that is none stays as written.
  private mutating func keep(_ bytes: inout [UInt8]) {
    repairs += 1
    bytes.append(UInt8(ascii: "\\"))
    p -= 1
  }

  /// `\xXX`, as Telegram Desktop writes control characters against the standard.
  private mutating func unescapeByte(_ bytes: inout [UInt8]) throws(Fault) {
    guard end - p >= 2 || isFinal else { throw .starved }
    guard end - p >= 2, let high = HexDigit.value(p[0]), let low = HexDigit.value(p[1]) else { return keep(&bytes) }
    repairs += 1
    bytes.append(scalar: high << 4 | low)
    p += 2
  }

  /// One `\uXXXX`, or two that make a pair.
  private mutating func unescapeUnits(_ bytes: inout [UInt8]) throws(Fault) {
    guard end - p >= 6 || isFinal else { throw .starved }
    guard let unit = unit(p) else {
      repairs += 1
      bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
      p += 2
      return
    }
    p += 6
    guard unit & 0xF800 == 0xD800 else { return bytes.append(scalar: unit) }
    guard end - p >= 6 || isFinal else { throw .starved }
    guard unit < 0xDC00, let low = self.unit(p), low & 0xFC00 == 0xDC00 else {
      repairs += 1
      return bytes.append(scalar: 0xFFFD)
    }
    p += 6
    bytes.append(scalar: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
  }

  /// The number of the `\uXXXX` at `p`, nil where there is none.
  private func unit(_ p: BytePointer) -> UInt32? {
    guard end - p >= 6, p[0] == UInt8(ascii: "\\"), p[1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt32 = 0
    for i in 2..<6 {
      guard let digit = HexDigit.value(p[i]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Reads JSON to the letter of RFC 8259 and a little stricter: no name twice in an object, no depth beyond 16, valid
/// UTF-8 alone, nothing after the end. Two readers can then not disagree on what was said (ASVS 1.5.3).
struct StrictJSON {
  static let deepest = 16
  private let bytes: [UInt8]
  private var at = 0

  static func read(_ bytes: [UInt8]) throws(DoorError) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .badRequest }
    var reader = StrictJSON(bytes)
    let value = try reader.value(depth: 0)
    reader.blanks()
    guard reader.at == bytes.count else { throw .badRequest }
    return value
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value(depth: Int) throws(DoorError) -> JSONValue {
    guard depth <= Self.deepest else { throw .badRequest }
    blanks()
    switch peek {
    case UInt8(ascii: "{"): return .object(try object(depth))
    case UInt8(ascii: "["): return .list(try list(depth))
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(DoorError) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    try expect(UInt8(ascii: "{"))
    if takes(UInt8(ascii: "}")) { return members }
    repeat {
      blanks()
      let name = try string()
      guard members[name] == nil else { throw .badRequest }
      guard takes(UInt8(ascii: ":")) else { throw .badRequest }
      members[name] = try value(depth: depth + 1)
    } while takes(UInt8(ascii: ","))
    guard takes(UInt8(ascii: "}")) else { throw .badRequest }
    return members
  }

  private mutating func list(_ depth: Int) throws(DoorError) -> [JSONValue] {
    var items: [JSONValue] = []
    try expect(UInt8(ascii: "["))
    if takes(UInt8(ascii: "]")) { return items }
    repeat { items.append(try value(depth: depth + 1)) } while takes(UInt8(ascii: ","))
    guard takes(UInt8(ascii: "]")) else { throw .badRequest }
    return items
  }

  private mutating func string() throws(DoorError) -> String {
    try expect(UInt8(ascii: "\""))
    var text = String.UnicodeScalarView()
    var plain: [UInt8] = []
    while let byte = peek {
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        text.append(contentsOf: String(decoding: plain, as: UTF8.self).unicodeScalars)
        return String(text)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: String(decoding: plain, as: UTF8.self).unicodeScalars)
        plain = []
        text.append(try escaped())
      case 0..<0x20: throw .badRequest
      default: plain.append(byte)
      }
    }
    throw .badRequest
  }

  private mutating func escaped() throws(DoorError) -> Unicode.Scalar {
    guard let byte = peek else { throw .badRequest }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    default: throw .badRequest
    }
  }

  /// Four hexadecimal digits, or two of them that make a pair; half a pair is no character.
  private mutating func unicode() throws(DoorError) -> Unicode.Scalar {
    let first = try hexadecimal()
    guard (0xd800...0xdbff).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw .badRequest }
      return scalar
    }
    try expect(UInt8(ascii: "\\"))
    try expect(UInt8(ascii: "u"))
    let second = try hexadecimal()
    guard (0xdc00...0xdfff).contains(second) else { throw .badRequest }
    guard let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)) else { throw .badRequest }
    return scalar
  }

  private mutating func hexadecimal() throws(DoorError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch peek {
      case .some(let byte) where (0x30...0x39).contains(byte): value = value << 4 | UInt32(byte - 0x30)
      case .some(let byte) where (0x41...0x46).contains(byte & 0xdf): value = value << 4 | UInt32(byte & 0xdf - 0x37)
      default: throw .badRequest
      }
      at += 1
    }
    return value
  }

  private mutating func number() throws(DoorError) -> JSONValue {
    let start = at
    if peek == UInt8(ascii: "-") { at += 1 }
    let digits = at
    skipDigits()
    guard at > digits, bytes[digits] != UInt8(ascii: "0") || at == digits + 1 else { throw .badRequest }
    let whole = Int(String(decoding: bytes[start..<at], as: UTF8.self))
    var isWhole = true
    if peek == UInt8(ascii: ".") { isWhole = try fraction() }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") { isWhole = try exponent() }
    return isWhole ? whole.map { .whole($0) } ?? .number : .number
  }

  /// Whether the number is a whole one all the same: 4.0 is 4 (JSON Schema 2020-12, 4.2.3).
  private mutating func fraction() throws(DoorError) -> Bool {
    at += 1
    let start = at
    skipDigits()
    guard at > start else { throw .badRequest }
    return bytes[start..<at].allSatisfy { $0 == UInt8(ascii: "0") }
  }

  private mutating func exponent() throws(DoorError) -> Bool {
    at += 1
    if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { at += 1 }
    let start = at
    skipDigits()
    guard at > start else { throw .badRequest }
    return false
  }

  private mutating func skipDigits() { while let byte = peek, (0x30...0x39).contains(byte) { at += 1 } }

  private mutating func word(_ text: String, _ value: JSONValue) throws(DoorError) -> JSONValue {
    guard bytes[at...].starts(with: text.utf8) else { throw .badRequest }
    at += text.utf8.count
    return value
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func expect(_ byte: UInt8) throws(DoorError) {
    guard peek == byte else { throw .badRequest }
    at += 1
  }

  /// Whether this byte comes next, blanks aside; then it is behind us.
  private mutating func takes(_ byte: UInt8) -> Bool {
    blanks()
    guard peek == byte else { return false }
    at += 1
    return true
  }

  private mutating func blanks() {
    while let byte = peek, [0x20, 0x09, 0x0a, 0x0d].contains(byte) { at += 1 }
  }
}

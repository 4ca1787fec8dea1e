// SPDX-License-Identifier: Apache-2.0

/// The name and attributes inside a tag's brackets.
struct HTMLTag {
  private(set) var name = ""
  private(set) var attributes = HTMLAttributes(all: [])
  private var p: BytePointer
  private let end: BytePointer

  init(_ start: BytePointer, _ end: BytePointer, _ names: NameTable) {
    (p, self.end) = (start, end)
    name = lowerCase(names)
    var all: [HTMLAttributes.Attribute] = []
    while let attribute = attribute(names) { all.append(attribute) }
    attributes = HTMLAttributes(all: all)
  }

  private mutating func lowerCase(_ names: NameTable) -> String {
    let start = p
    while p < end, !Self.isSpace(p[0]), p[0] != UInt8(ascii: "="), p[0] != UInt8(ascii: "/") || p == start { p += 1 }
    let bytes = UnsafeBufferPointer(start: start, count: p - start)
    guard bytes.contains(where: { $0 &- 0x41 < 26 }) else { return names.name(start, p) }
    return String(decoding: bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func attribute(_ names: NameTable) -> HTMLAttributes.Attribute? {
    while p < end, Self.isSpace(p[0]) || p[0] == UInt8(ascii: "/") || p[0] == UInt8(ascii: "=") { p += 1 }
    guard p < end else { return nil }
    let name = lowerCase(names)
    skipSpace()
    guard p < end, p[0] == UInt8(ascii: "=") else { return HTMLAttributes.Attribute(name: name, value: "") }
    p += 1
    skipSpace()
    return HTMLAttributes.Attribute(name: name, value: value())
  }

  private mutating func value() -> String {
    let start = p
    if p < end, p[0] == UInt8(ascii: "\"") || p[0] == UInt8(ascii: "'") {
      let close = Bytes.find(p[0], p + 1, end) ?? end
      p = min(end, close + 1)
      return MarkupDecoder.decode(start + 1, close).text
    }
    while p < end, !Self.isSpace(p[0]) { p += 1 }
    return MarkupDecoder.decode(start, p).text
  }

  private mutating func skipSpace() {
    while p < end, Self.isSpace(p[0]) { p += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { JSONParser.isSpace(byte) || byte == 0x0C }
}

// SPDX-License-Identifier: Apache-2.0

/// Decodes entities of HTML and XML. One that is unknown stays as written; none is ever expanded from a document.
struct MarkupDecoder {
  private var bytes: [UInt8] = []
  private var joined = 0
  private var replaced = 0

  static func decode(_ start: BytePointer, _ end: BytePointer) -> MarkupText {
    guard let first = Bytes.find(UInt8(ascii: "&"), start, end) else {
      let (text, repaired) = Text.decode(start, end)
      return MarkupText(text, replaced: repaired ? 1 : 0)
    }
    var decoder = MarkupDecoder()
    decoder.bytes.reserveCapacity(end - start)
    decoder.read(start, first, end)
    return decoder.result
  }

  private var result: MarkupText {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return MarkupText("", joined: joined, replaced: replaced) }
      let (text, repaired) = Text.decode(base, base + buffer.count)
      return MarkupText(text, joined: joined, replaced: replaced + (repaired ? 1 : 0))
    }
  }

  /// - Parameter first: the first `&`.
  private mutating func read(_ start: BytePointer, _ first: BytePointer, _ end: BytePointer) {
    var (from, at) = (start, Optional(first))
    while let mark = at {
      bytes.append(contentsOf: UnsafeBufferPointer(start: from, count: mark - from))
      from = entity(mark, end)
      at = Bytes.find(UInt8(ascii: "&"), from, end)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: from, count: end - from))
  }

  /// Puts what `&…;` at `p` stands for; where reading goes on.
  private mutating func entity(_ p: BytePointer, _ end: BytePointer) -> BytePointer {
    guard let stop = Bytes.find(UInt8(ascii: ";"), p + 1, min(end, p + 16)) else { return asWritten(p) }
    guard p[1] == UInt8(ascii: "#") else { return named(p, stop) }
    guard let number = Self.number(p + 2, stop) else { return asWritten(p) }
    guard number & 0xFFFF_F800 == 0xD800 else {
      put(number)
      return stop + 1
    }
    return surrogate(number, stop + 1, end)
  }

  private mutating func asWritten(_ p: BytePointer) -> BytePointer {
    bytes.append(UInt8(ascii: "&"))
    return p + 1
  }

  private mutating func named(_ p: BytePointer, _ stop: BytePointer) -> BytePointer {
    if Bytes.starts(p, stop, with: "&amp") && stop == p + 4 {
      bytes.append(UInt8(ascii: "&"))
      return stop + 1
    }
    guard let scalar = NamedEntities.scalars[Text.decode(p + 1, stop).text] else { return asWritten(p) }
    bytes.append(scalar: scalar.value)
    return stop + 1
  }

  /// A control character that XML does not allow, and a number beyond Unicode, are replaced.
  private mutating func put(_ number: UInt32) {
    let isControl = number < 0x20 && number != 0x09 && number != 0x0A && number != 0x0D
    if isControl || number > 0x10FFFF {
      replaced += 1
      return bytes.append(scalar: 0xFFFD)
    }
    bytes.append(scalar: number)
  }

  /// Joins a high surrogate with the low one written as the next reference.
  private mutating func surrogate(_ high: UInt32, _ p: BytePointer, _ end: BytePointer) -> BytePointer {
    guard high < 0xDC00, Bytes.starts(p, end, with: "&#"),
      let stop = Bytes.find(UInt8(ascii: ";"), p, min(end, p + 16)), let low = Self.number(p + 2, stop),
      low & 0xFFFF_FC00 == 0xDC00
    else {
      replaced += 1
      bytes.append(scalar: 0xFFFD)
      return p
    }
    joined += 1
    bytes.append(scalar: 0x10000 + (high & 0x3FF) << 10 + low & 0x3FF)
    return stop + 1
  }

  /// Decimal, or hexadecimal behind an "x"; nil for anything else.
  private static func number(_ start: BytePointer, _ end: BytePointer) -> UInt32? {
    let isHex = start < end && start[0] | 0x20 == UInt8(ascii: "x")
    let digits = isHex ? start + 1 : start
    guard digits < end, end - digits <= 8 else { return nil }
    var number: UInt32 = 0
    for p in digits..<end {
      guard let digit = HexDigit.value(p[0]), isHex || digit < 10 else { return nil }
      number = number &* (isHex ? 16 : 10) &+ digit
    }
    return number
  }
}

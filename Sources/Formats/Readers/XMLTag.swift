// SPDX-License-Identifier: Apache-2.0

/// Reads one start tag from the window of its reader.
struct XMLTag {
  private(set) var name = ""
  private(set) var attributes: [XMLAttribute] = []
  /// `<a/>`.
  private(set) var isEmpty = false
  /// Bytes behind the window's start that were read.
  private(set) var seen = 1
  private let reader: XMLReader
  private let window: ByteWindow

  init(_ reader: XMLReader) { (self.reader, window) = (reader, reader.window) }

  /// Reads to behind the ">"; false when the bytes are no tag.
  mutating func read() throws -> Bool {
    guard let name = word() else { return false }
    self.name = name
    attributes.reserveCapacity(16)
    while true {
      skipSpace()
      guard let byte = reader.byte(at: seen) else { return false }
      switch byte {
      case UInt8(ascii: ">"):
        seen += 1
        return true
      case UInt8(ascii: "/"):
        seen += 1
        isEmpty = true
      case let byte where XMLReader.isOfName(byte) && !isEmpty:
        guard try attribute() else { return false }
      default: return false
      }
    }
  }

  private mutating func word() -> String? {
    let start = seen
    var p = window.start + seen
    while p < window.end, XMLReader.isOfName(p[0]) { p += 1 }
    seen = p - window.start
    if p == window.end { while let byte = reader.byte(at: seen), XMLReader.isOfName(byte) { seen += 1 } }
    return seen > start ? reader.names.name(window.start + start, window.start + seen) : nil
  }

  private mutating func skipSpace() {
    while let byte = reader.byte(at: seen), JSONParser.isSpace(byte) { seen += 1 }
  }

  private mutating func attribute() throws -> Bool {
    guard let name = word() else { return false }
    skipSpace()
    guard reader.byte(at: seen) == UInt8(ascii: "=") else { return false }
    seen += 1
    skipSpace()
    guard let quote = reader.byte(at: seen), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return false
    }
    seen += 1
    if let sink = reader.sink, sink.takes(name, of: self.name) { return try stream(name, quote, to: sink) }
    return value(name, quote)
  }

  /// A value that stays held until the next token.
  private mutating func value(_ name: String, _ quote: UInt8) -> Bool {
    let start = seen
    while true {
      let stop = WordScan.find(quote, or: UInt8(ascii: "<"), window.start + seen, window.end)
      seen = stop - window.start
      if stop < window.end { break }
      guard reader.byte(at: seen) != nil else { return false }
    }
    guard window.start[seen] == quote else { return false }
    attributes.append(XMLAttribute(name: name, range: window.offset + start..<window.offset + seen))
    seen += 1
    return true
  }

  /// A value that goes to the sink; what was read before it is decoded, for its bytes are let go.
  private mutating func stream(_ name: String, _ quote: UInt8, to sink: any XMLValueSink) throws -> Bool {
    for i in attributes.indices { attributes[i].kept = reader.text(attributes[i]) }
    window.advance(to: window.start + seen)
    seen = 0
    let start = window.offset
    while true {
      let stop = WordScan.find(quote, or: UInt8(ascii: "<"), window.start, window.end)
      try sink.write(UnsafeRawBufferPointer(start: window.start, count: stop - window.start))
      window.advance(to: stop)
      if stop < window.end || !window.fill() { break }
    }
    let isWhole = window.start < window.end && window.start[0] == quote
    try sink.end(isWhole: isWhole)
    attributes.append(XMLAttribute(name: name, range: start..<window.offset, isStreamed: true))
    seen = isWhole ? 1 : 0
    return isWhole
  }
}

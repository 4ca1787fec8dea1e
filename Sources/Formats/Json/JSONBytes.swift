// SPDX-License-Identifier: Apache-2.0

/// Appends JSON to a byte array; knows nothing of what it writes. Reused from line to line.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  /// Whether the next member of the open object or array needs a comma.
  private var needsComma = false

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  mutating func key(_ name: StaticString) {
    comma()
    bytes.append(0x22)
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  mutating func key(_ name: String) {
    comma()
    quoted(name)
    bytes.append(0x3A)
    needsComma = false
  }

  mutating func string(_ value: String) {
    comma()
    quoted(value)
    needsComma = true
  }

  mutating func number(_ value: Int) {
    comma()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  mutating func bool(_ value: Bool) {
    comma()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func null() {
    comma()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(0x2C) }
  }

  /// RFC 8259 section 7: quote, backslash and controls are escaped; all else stands as UTF-8. DEL, U+2028 and U+2029
  /// too, so that every reader of lines finds one line.
  private mutating func quoted(_ value: String) {
    bytes.append(0x22)
    var value = value
    value.withUTF8 { buffer in
      var from = 0
      for i in buffer.indices where needsEscape(buffer, i) {
        bytes.append(contentsOf: buffer[from..<i])
        from = i + escape(buffer, i)
      }
      bytes.append(contentsOf: buffer[from...])
    }
    bytes.append(0x22)
  }

  @inline(__always)
  private func needsEscape(_ b: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    let byte = b[i]
    if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return true }
    return byte == 0xE2 && i + 2 < b.count && b[i + 1] == 0x80 && (b[i + 2] == 0xA8 || b[i + 2] == 0xA9)
  }

  /// Writes the escape and returns how many bytes it stands for.
  private mutating func escape(_ b: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    switch b[i] {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, b[i]])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    case 0xE2:
      unicode(0x2000 + UInt16(b[i + 2] & 0x3F) + 0x00)
      return 3
    default: unicode(UInt16(b[i]))
    }
    return 1
  }

  private mutating func unicode(_ value: UInt16) {
    bytes.append(contentsOf: [0x5C, 0x75])
    for shift in [12, 8, 4, 0] { bytes.append(Self.hexDigit(UInt8(value >> UInt16(shift) & 15))) }
  }

  static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}

// SPDX-License-Identifier: Apache-2.0

/// Appends values to bytes: unsigned LEB128 integers, length-prefixed strings.
package struct ByteWriter {
  package var bytes: [UInt8] = []

  package init() {}

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  package mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func write(_ value: Int) {
    precondition(value >= 0, "a count or an offset is never negative")
    write(UInt64(value))
  }

  /// Zigzag, for values of either sign.
  package mutating func write(signed value: Int64) { write(UInt64(bitPattern: value << 1 ^ value >> 63)) }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    append(text)
  }

  package mutating func write(_ data: [UInt8]) {
    write(data.count)
    bytes.append(contentsOf: data)
  }

  /// The text's bytes alone, no length.
  package mutating func append(_ text: String) {
    let stored: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if stored == nil { bytes.append(contentsOf: text.utf8) }
  }
}

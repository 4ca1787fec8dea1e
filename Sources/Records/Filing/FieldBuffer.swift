// SPDX-License-Identifier: Apache-2.0

/// The committed fields of one record, name and value, in one buffer that is used again for the next record.
///
/// Layout: for each field its name, 0x00, its value; `ends[i]` is one past field i's last byte.
package struct FieldBuffer {
  package private(set) var bytes = ByteWriter()
  package private(set) var ends: [Int] = []

  package init() {}

  package mutating func removeAll() {
    bytes.bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Appends one field whose value `value` writes.
  package mutating func append(_ name: StaticString, _ value: (inout ByteWriter) -> Void) {
    name.withUTF8Buffer { bytes.bytes.append(contentsOf: $0) }
    bytes.write(byte: 0)
    value(&bytes)
    ends.append(bytes.bytes.count)
  }

  package mutating func append(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    append(name) { $0.append(value) }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// The check value of zip members (ISO 3309, polynomial 0xEDB88320 reflected).
package struct CRC32: Sendable, Hashable {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  private var state: UInt32 = ~0

  package init() {}

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    state = bytes.reduce(state) { Self.table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }

  package var value: UInt32 { ~state }

  package static func of(_ bytes: [UInt8]) -> UInt32 {
    var crc = CRC32()
    crc.add(bytes)
    return crc.value
  }
}

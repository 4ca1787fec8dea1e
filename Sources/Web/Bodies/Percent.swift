// SPDX-License-Identifier: Apache-2.0

/// Percent-decoding that refuses what it does not understand: half escapes, zero bytes, what is not UTF-8.
enum Percent {
  static func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = false) throws(DoorError) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { throw .badRequest }
        out.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: out.append(0x20)
      default: out.append(byte)
      }
    }
    guard !out.contains(0), let text = String(validating: out, as: UTF8.self) else { throw .badRequest }
    return text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

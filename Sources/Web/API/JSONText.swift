// SPDX-License-Identifier: Apache-2.0

/// A JSON document to be sent; members stay in the order they are written.
indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case list([JSONText])
  case object([(String, JSONText)])
  case null
  /// A document that is JSON already.
  case written(String)

  /// RFC 8259, without white space.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    write(to: &out)
    return out
  }

  private func write(to out: inout [UInt8]) {
    switch self {
    case .string(let text): Self.write(text, to: &out)
    case .number(let number): out += "\(number)".utf8
    case .bool(let bool): out += (bool ? "true" : "false").utf8
    case .null: out += "null".utf8
    case .written(let text): out += text.utf8
    case .list(let items): Self.joined(items, "[", "]", to: &out) { $0.write(to: &$1) }
    case .object(let members):
      Self.joined(members, "{", "}", to: &out) { member, out in
        Self.write(member.0, to: &out)
        out.append(UInt8(ascii: ":"))
        member.1.write(to: &out)
      }
    }
  }

  private static func joined<Item>(
    _ items: [Item], _ open: String, _ close: String, to out: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    out += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(item, &out)
    }
    out += close.utf8
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    out.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5c: out += [0x5c, byte]
      case 0x0a: out += "\\n".utf8
      case 0x00..<0x20: out += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(0x22)
  }
}

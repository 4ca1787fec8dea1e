// SPDX-License-Identifier: Apache-2.0

extension JSONPiece {
  /// The value as JSON text without spaces, for extras that keep what has no field of its own.
  package var written: String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(_ bytes: inout [UInt8]) {
    switch value {
    case .object(let members): write(members, &bytes)
    case .array(let pieces): write(pieces, &bytes)
    case .string(let text): Self.write(text, &bytes)
    case .number(let digits): bytes += digits.utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private func write(_ members: [JSONMember], _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (i, member) in members.enumerated() {
      if i > 0 { bytes.append(UInt8(ascii: ",")) }
      Self.write(member.name, &bytes)
      bytes.append(UInt8(ascii: ":"))
      member.piece.write(&bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func write(_ pieces: [JSONPiece], _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (i, piece) in pieces.enumerated() {
      if i > 0 { bytes.append(UInt8(ascii: ",")) }
      piece.write(&bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func write(_ text: String, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "1")\(String(byte & 15, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A Content-Disposition (RFC 6266): a download under a name that any browser reads the same.
enum Disposition {
  case attachment(String)

  /// The plain name holds ASCII alone, the extended one (RFC 8187) all of it.
  var text: String {
    switch self {
    case .attachment(let name):
      "attachment; filename=\"\(Self.plain(name))\"; filename*=UTF-8''\(Self.extended(name))"
    }
  }

  private static func plain(_ name: String) -> String {
    String(
      decoding: name.unicodeScalars.map { scalar -> UInt8 in
        let isPlain = (0x20...0x7e).contains(scalar.value) && !"\"\\/%;".unicodeScalars.contains(scalar)
        return isPlain ? UInt8(scalar.value) : UInt8(ascii: "_")
      }, as: UTF8.self)
  }

  private static func extended(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e: out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

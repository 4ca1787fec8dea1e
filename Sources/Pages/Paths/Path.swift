// SPDX-License-Identifier: Apache-2.0

/// A place in the program that can be linked to; made only in `Paths`, each segment percent-encoded.
package struct Path: Sendable, Hashable, CustomStringConvertible {
  /// "/deposits/0123…", with its query and fragment.
  package let text: String

  init(_ segments: String..., query: [(String, String)] = [], fragment: String? = nil) {
    var text = "/" + segments.map(Self.encode).joined(separator: "/")
    if !query.isEmpty {
      text += "?" + query.map { Self.encode($0.0) + "=" + Self.encode($0.1) }.joined(separator: "&")
    }
    if let fragment { text += "#" + Self.encode(fragment) }
    self.text = text
  }

  package var description: String { text }

  /// Every byte that is not unreserved (RFC 3986, 2.3) becomes %XX.
  static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e: out.append(byte)
      default: out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

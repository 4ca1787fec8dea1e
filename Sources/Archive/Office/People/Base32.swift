// SPDX-License-Identifier: Apache-2.0

/// Base32 without padding (RFC 4648, section 6): the alphabet of authenticators and of codes people type.
package enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  package static func text(_ bytes: [UInt8]) -> String {
    var (out, held, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(alphabet[Int(held >> UInt32(bits) & 31)])
      }
    }
    if bits > 0 { out.append(alphabet[Int(held << UInt32(5 - bits) & 31)]) }
    return String(decoding: out, as: UTF8.self)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A person written into an entry id, outside any address book ([MS-OXCDATA] 2.2.5.1).
struct MapiOneOff {
  let name: String?
  let address: String?

  /// MUIDOOP, 812B1FA4-BEA3-1019-9D6E-00DD010F5402 as stored.
  private static let provider: [UInt8] = [
    0x81, 0x2B, 0x1F, 0xA4, 0xBE, 0xA3, 0x10, 0x19, 0x9D, 0x6E, 0x00, 0xDD, 0x01, 0x0F, 0x54, 0x02,
  ]

  init?(_ bytes: [UInt8], _ bag: MapiBag, _ codec: MimeCodec) {
    guard bytes.count > 24, Array(bytes[4..<20]) == Self.provider else { return nil }
    let isWide = LittleEndian.number(bytes, 22, 2) & 0x8000 != 0
    var at = 24
    var parts: [String] = []
    while parts.count < 3, at < bytes.count {
      let (text, end) = Self.string(bytes, at, isWide, bag, codec)
      parts.append(text)
      at = end
    }
    guard parts.count == 3 else { return nil }
    name = parts[0].isEmpty ? nil : parts[0]
    address = parts[2].isEmpty ? nil : parts[2]
  }

  private static func string(
    _ bytes: [UInt8], _ at: Int, _ isWide: Bool, _ bag: MapiBag, _ codec: MimeCodec
  ) -> (String, Int) {
    if isWide {
      var end = at
      while end + 1 < bytes.count, bytes[end] != 0 || bytes[end + 1] != 0 { end += 2 }
      return (LittleEndian.utf16(bytes[at..<min(end, bytes.count)]), end + 2)
    }
    let end = bytes[at...].firstIndex(of: 0) ?? bytes.count
    return (bag.text(of: .codedText(Array(bytes[at..<end])), codec) ?? "", end + 1)
  }
}

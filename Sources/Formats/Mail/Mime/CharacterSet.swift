// SPDX-License-Identifier: Apache-2.0
import CGMime

extension MimeCodec {
  /// Decodes `bytes` as `label` says. No label, or an ASCII one over 8-bit bytes: UTF-8 if it fits, else Windows-1252.
  func decode(_ bytes: UnsafeRawBufferPointer, label: String?) -> DecodedText {
    switch Self.canonical(label) {
    case .utf8: return utf8(bytes)
    case .ascii: return guess(bytes, isUnknown: false)
    case .unknown: return guess(bytes, isUnknown: true)
    case .named(let charset): return convert(bytes, from: charset) ?? guess(bytes, isUnknown: true)
    }
  }

  private enum Label { case utf8, ascii, unknown, named(String) }

  /// Labels as mailers mean them (WHATWG Encoding 4.2): Latin-1 is Windows-1252, GB2312 is GB18030.
  private static func canonical(_ label: String?) -> Label {
    guard let label, !label.isEmpty else { return .ascii }
    switch label.lowercased() {
    case "utf-8", "utf8": return .utf8
    case "us-ascii", "ascii", "ansi_x3.4-1968": return .ascii
    case "unknown-8bit", "x-unknown", "unknown", "8bit", "default": return .unknown
    case "iso-8859-1", "iso8859-1", "latin1", "iso_8859-1": return .named("windows-1252")
    case "gb2312", "gbk", "x-gbk", "gb_2312-80": return .named("gb18030")
    case "ks_c_5601-1987", "euc-kr": return .named("cp949")
    case "shift_jis", "shift-jis", "x-sjis": return .named("cp932")
    case "unicode-1-1-utf-7", "utf-7": return .named("utf-7")
    case let other: return .named(other)
    }
  }

  private func utf8(_ bytes: UnsafeRawBufferPointer) -> DecodedText {
    if let text = String(validating: bytes, as: UTF8.self) { return DecodedText(text: text, charset: "utf-8") }
    let text = String(decoding: bytes, as: UTF8.self)
    let marks = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    return DecodedText(text: text, charset: "utf-8", repaired: max(marks, 1))
  }

  private func guess(_ bytes: UnsafeRawBufferPointer, isUnknown: Bool) -> DecodedText {
    if let text = String(validating: bytes, as: UTF8.self) {
      let isGuessed = !bytes.allSatisfy { $0 < 0x80 }
      return DecodedText(text: text, charset: "utf-8", isGuessed: isGuessed, isUnknown: isUnknown)
    }
    var decoded = convert(bytes, from: "windows-1252") ?? utf8(bytes)
    decoded.isGuessed = true
    decoded.isUnknown = isUnknown
    return decoded
  }

  /// Converts with GMime's iconv; an invalid byte becomes U+FFFD and is counted. nil where `charset` is unknown.
  private func convert(_ bytes: UnsafeRawBufferPointer, from charset: String) -> DecodedText? {
    guard let converter = converter(from: charset) else { return nil }
    var decoded = DecodedText(text: "", charset: charset)
    var input = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    var left = bytes.count
    let room = bytes.count * 3 + 64
    decoded.text = String(unsafeUninitializedCapacity: room) { output in
      output.withMemoryRebound(to: CChar.self) { target in
        var cursor = target.baseAddress
        var space = room - 8
        _ = onrecord_iconv(converter, nil, nil, &cursor, &space)
        while left > 0 {
          let failure = onrecord_iconv(converter, &input, &left, &cursor, &space)
          guard failure != 0 else { break }
          decoded.repaired += 1
          // A character set of which one byte becomes more than three: cut, and said.
          guard failure != E2BIG else { break }
          Self.putReplacement(&cursor, &space)
          guard failure == EILSEQ, left > 0, space > 8 else { break }
          input = input?.advanced(by: 1)
          left -= 1
        }
        _ = onrecord_iconv(converter, nil, nil, &cursor, &space)
        return room - 8 - space
      }
    }
    return decoded
  }

  private static func putReplacement(_ cursor: inout UnsafeMutablePointer<CChar>?, _ space: inout Int) {
    guard space >= 3, let at = cursor else { return }
    at[0] = CChar(bitPattern: 0xEF)
    at[1] = CChar(bitPattern: 0xBF)
    at[2] = CChar(bitPattern: 0xBD)
    cursor = at + 3
    space -= 3
  }
}

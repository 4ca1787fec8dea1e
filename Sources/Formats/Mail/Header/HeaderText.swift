// SPDX-License-Identifier: Apache-2.0
extension MimeCodec {
  /// A header value as text: folds undone (RFC 5322 2.2.3), encoded words decoded (RFC 2047), raw
  /// 8-bit bytes read as UTF-8 or else Windows-1252.
  func headerText(_ bytes: MailBytes, _ value: Range<Int>) -> String {
    let value = bytes.trimmed(value)
    let traits = HeaderTraits(bytes.raw(value))
    if traits.isPlain { return bytes.string(value) }
    if traits.hasWords { return EncodedWords(unfolded(bytes, value), self).text }
    return unfolded(bytes, value).withUnsafeBytes {
      traits.isASCII ? String(decoding: $0, as: UTF8.self) : decode($0, label: nil).text
    }
  }

  /// `value` with each line end before a fold taken out.
  private func unfolded(_ bytes: MailBytes, _ value: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(value.count)
    for offset in value where bytes[offset] != 0x0A && bytes[offset] != 0x0D { out.append(bytes[offset]) }
    return out
  }
}

/// What a header value needs before it can be read.
private struct HeaderTraits {
  var isASCII = true
  var isFolded = false
  var hasWords = false

  var isPlain: Bool { isASCII && !isFolded && !hasWords }

  init(_ bytes: UnsafeRawBufferPointer) {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 { isASCII = false }
      if byte == 0x0A || byte == 0x0D { isFolded = true }
      if byte == 0x3F, previous == 0x3D { hasWords = true }
      previous = byte
    }
  }
}

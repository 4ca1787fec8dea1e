// SPDX-License-Identifier: Apache-2.0

/// A header value with encoded words (RFC 2047), broken ones included; GMime decodes their payload.
///
/// Not GMime's own `g_mime_utils_header_decode_text`: where a base64 word ends in padding, 3.2.13 drops the word
/// that follows it. Neighbours of one character set are joined before they are converted, since real mailers cut
/// inside a character.
struct EncodedWords {
  private let bytes: [UInt8]
  private let codec: MimeCodec
  private(set) var text = ""
  /// Decoded bytes not yet converted, and their character set.
  private var payload: [UInt8] = []
  private var charset: String?
  private var at = 0

  init(_ bytes: [UInt8], _ codec: MimeCodec) {
    self.bytes = bytes
    self.codec = codec
    var plain = 0
    while at < bytes.count {
      guard let word = word(at: at) else {
        at += 1
        continue
      }
      take(plain..<at)
      take(word)
      at = word.end
      plain = at
    }
    take(plain..<bytes.count)
    flush()
  }

  private struct Word {
    let charset: Range<Int>
    let isBase64: Bool
    let payload: Range<Int>
    let end: Int
  }

  /// `=?charset?B?payload?=` at `start`; the payload may hold spaces, which only broken mailers write.
  private func word(at start: Int) -> Word? {
    guard start + 1 < bytes.count, bytes[start] == 0x3D, bytes[start + 1] == 0x3F else { return nil }
    // RFC 2231 5 allows a language after the character set.
    guard let first = index(of: 0x3F, from: start + 2, within: 64), first > start + 2, first + 2 < bytes.count,
      bytes[first + 2] == 0x3F
    else { return nil }
    let kind = bytes[first + 1] | 0x20
    guard kind == 0x62 || kind == 0x71, let end = end(of: first + 3) else { return nil }
    let star = (start + 2..<first).first { bytes[$0] == 0x2A } ?? first
    return Word(charset: start + 2..<star, isBase64: kind == 0x62, payload: first + 3..<end, end: end + 2)
  }

  private func index(of byte: UInt8, from: Int, within: Int) -> Int? {
    (from..<min(bytes.count, from + within)).first { bytes[$0] == byte || bytes[$0] <= 0x20 }
      .flatMap { bytes[$0] == byte ? $0 : nil }
  }

  /// The next `?=`; another word's beginning before it means that this one has no end.
  private func end(of payload: Int) -> Int? {
    var offset = payload
    while offset + 1 < bytes.count {
      if bytes[offset] == 0x3F, bytes[offset + 1] == 0x3D { return offset }
      let isPadding = offset + 2 < bytes.count && bytes[offset + 2] == 0x3D
      if bytes[offset] == 0x3D, bytes[offset + 1] == 0x3F, !isPadding { return nil }
      offset += 1
    }
    return nil
  }

  /// Words between; white space alone between two encoded words is none (RFC 2047 6.2).
  private mutating func take(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let isBetween =
      range.upperBound < bytes.count && range.lowerBound > 0 && bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if isBetween { return }
    flush()
    text += bytes[range].withUnsafeBytes { codec.decode($0, label: nil).text }
  }

  private mutating func take(_ word: Word) {
    let name = String(decoding: bytes[word.charset], as: UTF8.self).lowercased()
    if name != charset { flush() }
    charset = name
    var raw = Array(bytes[word.payload])
    if !word.isBase64 { for index in raw.indices where raw[index] == 0x5F { raw[index] = 0x20 } }
    raw.withUnsafeBytes {
      codec.decode($0, word.isBase64 ? .base64 : .quotedPrintable) { payload.append(contentsOf: $0) }
    }
  }

  private mutating func flush() {
    guard !payload.isEmpty else { return }
    text += payload.withUnsafeBytes { codec.decode($0, label: charset).text }
    payload.removeAll(keepingCapacity: true)
    charset = nil
  }
}

// SPDX-License-Identifier: Apache-2.0
import CGMime

/// Content-Transfer-Encoding (RFC 2045 6), uuencode among its unregistered values.
enum TransferEncoding {
  case identity, base64, quotedPrintable, uuencode
  /// A value nobody defined: the bytes are kept as they are.
  case unknown

  init(_ bytes: MailBytes, _ header: HeaderBlock) {
    guard let field = header.first(.contentTransferEncoding) else {
      self = .identity
      return
    }
    self.init(bytes, bytes.trimmed(field.value))
  }

  private init(_ bytes: MailBytes, _ value: Range<Int>) {
    let end = value.first { bytes[$0] == 0x3B || bytes[$0].isMailSpace } ?? value.upperBound
    let word = value.lowerBound..<end
    if bytes.equals("base64", word) {
      self = .base64
    } else if bytes.equals("quoted-printable", word) {
      self = .quotedPrintable
    } else if ["x-uuencode", "uuencode", "x-uue"].contains(where: { bytes.equals($0, word) }) {
      self = .uuencode
    } else if word.isEmpty || ["7bit", "8bit", "binary", "7-bit", "8-bit"].contains(where: { bytes.equals($0, word) }) {
      self = .identity
    } else {
      self = .unknown
    }
  }
}

extension MimeCodec {
  /// Input bytes decoded at once.
  private static let step = 64 << 10

  /// Decodes `bytes` with GMime and hands the result to `take`, piece by piece.
  func decode(
    _ bytes: UnsafeRawBufferPointer, _ encoding: TransferEncoding, isBegun: Bool = false,
    take: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    guard encoding != .identity, encoding != .unknown else { return try take(bytes) }
    var state = GMimeEncoding()
    g_mime_encoding_init_decode(&state, Self.gmime(encoding))
    if isBegun { onrecord_uudecode_begun(&state) }
    var offset = 0
    while offset < bytes.count {
      let piece = UnsafeRawBufferPointer(rebasing: bytes[offset..<min(bytes.count, offset + Self.step)])
      let output = space(Int(g_mime_encoding_outlen(&state, piece.count)) + 64)
      let count = g_mime_encoding_step(
        &state, piece.baseAddress!.assumingMemoryBound(to: CChar.self), piece.count,
        output.baseAddress!.assumingMemoryBound(to: CChar.self))
      if count > 0 { try take(UnsafeRawBufferPointer(rebasing: output[..<count])) }
      offset += piece.count
    }
    try flush(&state, take)
  }

  private func flush(_ state: inout GMimeEncoding, _ take: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    let output = space(256)
    let count = g_mime_encoding_flush(&state, "", 0, output.baseAddress!.assumingMemoryBound(to: CChar.self))
    if count > 0 { try take(UnsafeRawBufferPointer(rebasing: output[..<count])) }
  }

  private static func gmime(_ encoding: TransferEncoding) -> GMimeContentEncoding {
    switch encoding {
    case .base64: GMIME_CONTENT_ENCODING_BASE64
    case .quotedPrintable: GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE
    case .uuencode: GMIME_CONTENT_ENCODING_UUENCODE
    case .identity, .unknown: GMIME_CONTENT_ENCODING_BINARY
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import CGMime
import Glibc

extension MimeCodec {
  /// Input bytes decoded at once.
  private static let step = 64 << 10

  /// Decodes `bytes` with GMime and hands the result to `take`, piece by piece.
  ///
  /// GMime 3.2.13 stops at base64 padding and drops an unfinished end; so padding begins a new run here, and an end
  /// without padding, or a cut `=X` of quoted-printable, is given out as far as it goes.
  func decode(
    _ bytes: UnsafeRawBufferPointer, _ encoding: TransferEncoding, isBegun: Bool = false,
    take: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    guard encoding != .identity, encoding != .unknown else { return try take(bytes) }
    var state = Self.start(encoding, isBegun)
    var offset = 0
    while offset < bytes.count {
      let end = min(bytes.count, offset + Self.step)
      let padding = encoding == .base64 ? Self.padding(bytes, offset, end) : nil
      try step(UnsafeRawBufferPointer(rebasing: bytes[offset..<(padding?.lowerBound ?? end)]), &state, take)
      offset = padding?.upperBound ?? end
      guard padding != nil else { continue }
      try finish(&state, encoding, take)
      state = Self.start(encoding, isBegun)
    }
    try finish(&state, encoding, take)
  }

  private static func start(_ encoding: TransferEncoding, _ isBegun: Bool) -> GMimeEncoding {
    var state = GMimeEncoding()
    g_mime_encoding_init_decode(&state, gmime(encoding))
    if isBegun { onrecord_uudecode_begun(&state) }
    return state
  }

  /// The first padding, with the line ends and further padding behind it.
  private static func padding(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Range<Int>? {
    guard let base = bytes.baseAddress, let found = memchr(base + start, 0x3D, end - start) else { return nil }
    let first = UnsafeRawPointer(found) - base
    var after = first
    while after < bytes.count, bytes[after] == 0x3D || bytes[after].isMailSpace { after += 1 }
    return first..<after
  }

  private func step(
    _ piece: UnsafeRawBufferPointer, _ state: inout GMimeEncoding, _ take: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    guard let input = piece.baseAddress, !piece.isEmpty else { return }
    let output = space(Int(g_mime_encoding_outlen(&state, piece.count)) + 64)
    let count = g_mime_encoding_step(
      &state, input.assumingMemoryBound(to: CChar.self), piece.count,
      output.baseAddress!.assumingMemoryBound(to: CChar.self))
    if count > 0 { try take(UnsafeRawBufferPointer(rebasing: output[..<count])) }
  }

  /// What is left of an unfinished quantum or escape.
  private func finish(
    _ state: inout GMimeEncoding, _ encoding: TransferEncoding, _ take: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    var rest: [UInt8] = []
    switch (encoding, state.state) {
    case (.base64, 2): rest = [0x3D, 0x3D]
    case (.base64, 3): rest = [0x3D]
    case (.quotedPrintable, 2) where state.save & 0xFF > 0x20:
      return try [0x3D, UInt8(state.save & 0xFF)].withUnsafeBytes { try take($0) }
    default: return
    }
    try rest.withUnsafeBytes { try step($0, &state, take) }
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

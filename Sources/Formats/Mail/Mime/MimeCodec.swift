// SPDX-License-Identifier: Apache-2.0
import CGMime

/// GMime for one parse: its options, open charset converters and scratch space. Not shared between threads.
final class MimeCodec {
  let options: OpaquePointer
  private var converters: [String: iconv_t?] = [:]
  private var scratch: UnsafeMutableRawBufferPointer

  init() {
    _ = Self.started
    options = g_mime_parser_options_new()
    Self.setFallbacks(options)
    scratch = .allocate(byteCount: 192 << 10, alignment: 16)
  }

  deinit {
    for case let converter? in converters.values { g_mime_iconv_close(converter) }
    g_mime_parser_options_free(options)
    scratch.deallocate()
  }

  /// `g_mime_init` is called once in a process, before anything else of GMime.
  private static let started: Void = g_mime_init()

  /// Raw 8-bit words of a header are UTF-8 where they can be, else Windows-1252.
  private static func setFallbacks(_ options: OpaquePointer) {
    let utf8 = strdup("utf-8")
    let western = strdup("windows-1252")
    defer {
      free(utf8)
      free(western)
    }
    var names: [UnsafePointer<CChar>?] = [UnsafePointer(utf8), UnsafePointer(western), nil]
    names.withUnsafeMutableBufferPointer { g_mime_parser_options_set_fallback_charsets(options, $0.baseAddress) }
  }

  /// A converter to UTF-8, kept open for the whole parse; nil where the character set is unknown.
  func converter(from charset: String) -> iconv_t? {
    if let known = converters[charset] { return known }
    // LIMIT: a hostile file cannot hold more than 64 converters open.
    guard converters.count < 64, let opened = g_mime_iconv_open("UTF-8", charset), onrecord_iconv_opened(opened) != 0
    else {
      if converters.count < 64 { converters[charset] = .some(nil) }
      return nil
    }
    converters[charset] = opened
    return opened
  }

  /// Calls `body` with `bytes` as a C string; NUL becomes a space.
  func withCString<T>(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafePointer<CChar>) -> T) -> T {
    let room = space(bytes.count + 1)
    room.copyMemory(from: bytes)
    room[bytes.count] = 0
    for offset in 0..<bytes.count where room[offset] == 0 { room[offset] = 0x20 }
    return body(UnsafePointer(room.baseAddress!.assumingMemoryBound(to: CChar.self)))
  }

  /// Scratch of at least `count` bytes, valid until the next call.
  func space(_ count: Int) -> UnsafeMutableRawBufferPointer {
    if scratch.count < count {
      scratch.deallocate()
      scratch = .allocate(byteCount: max(count, scratch.count * 2), alignment: 16)
    }
    return scratch
  }
}

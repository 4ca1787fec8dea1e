// SPDX-License-Identifier: Apache-2.0

/// A window that slides forward over a stream, so that a mailbox of any size is read in constant memory.
///
/// Apart from `ByteWindow` it is addressed by offsets and its bytes may be translated in place. Offsets are
/// those of the stream. Bytes before the last `release(before:)` are gone.
final class MailWindow {
  /// Bytes asked of the source at once.
  static let chunk = 1 << 20

  private let stream: any ByteStream
  private var buffer: UnsafeMutableRawBufferPointer
  /// Offset of the buffer's first byte.
  private var origin = 0
  private var filled = 0
  /// Whether the stream has no byte after the window.
  private(set) var atEnd = false

  init(_ stream: any ByteStream, sizeHint: Int?) {
    self.stream = stream
    buffer = .allocate(byteCount: min(max((sizeHint ?? Self.chunk) + 1, 4_096), 2 * Self.chunk), alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// One past the last byte held.
  var end: Int { origin + filled }

  /// The held bytes of `range`, counted from its start.
  func bytes(_ range: Range<Int>) -> MailBytes {
    MailBytes(base: UnsafeRawPointer(buffer.baseAddress! + (range.lowerBound - origin)), count: range.count)
  }

  /// Everything held from `offset` on.
  func bytes(from offset: Int) -> MailBytes { bytes(offset..<end) }

  /// Writable view of `range`, for line ends translated in place.
  func mutable(_ range: Range<Int>) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: buffer[(range.lowerBound - origin)..<(range.upperBound - origin)])
  }

  /// Forgets what stands before `offset`; room is made when it is next needed.
  func release(before offset: Int) {
    let gone = min(max(offset - origin, 0), filled)
    guard gone == filled || gone > buffer.count / 2 else { return }
    buffer.baseAddress!.copyMemory(from: buffer.baseAddress! + gone, byteCount: filled - gone)
    origin += gone
    filled -= gone
  }

  /// Reads one more chunk; false when the stream ended.
  func grow() throws -> Bool {
    if filled == buffer.count { widen() }
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<min(buffer.count, filled + Self.chunk)])
    let count = try stream.read(into: room)
    guard count > 0 else {
      atEnd = true
      return false
    }
    filled += count
    return true
  }

  /// Reads until `offset` is held or the stream ends; whether it is held.
  func hold(to offset: Int) throws -> Bool {
    while end < offset, !atEnd { _ = try grow() }
    return end >= offset
  }

  private func widen() {
    let wider = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
    wider.baseAddress!.copyMemory(from: buffer.baseAddress!, byteCount: filled)
    buffer.deallocate()
    buffer = wider
  }
}

// SPDX-License-Identifier: Apache-2.0
import CZlib

/// Inflates a gzip stream as it comes; what stands behind its end (padding that hides the size) is left alone.
///
/// One thread at a time.
final class SignalGunzip: ByteStream {
  private let source: SourceStream
  private var state = z_stream()
  private var input = [UInt8](repeating: 0, count: 65_536)
  private var isAtEnd = false

  init(_ source: any ByteSource) throws {
    self.source = SourceStream(source)
    // 15 bits of window, 16 for a gzip header.
    guard inflateInit2_(&state, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw SignalEnvelope.damaged
    }
  }

  deinit { inflateEnd(&state) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !isAtEnd, let base = buffer.baseAddress else { return 0 }
    state.next_out = base.assumingMemoryBound(to: UInt8.self)
    state.avail_out = UInt32(clamping: buffer.count)
    let room = state.avail_out
    while state.avail_out == room, !isAtEnd { try inflateSome() }
    return Int(room - state.avail_out)
  }

  /// Feeds one piece of input; its bytes are used up before the buffer moves.
  private func inflateSome() throws {
    if used == filled {
      filled = try input.withUnsafeMutableBytes { try source.read(into: $0) }
      used = 0
      guard filled > 0 else { throw SignalEnvelope.damaged }
    }
    let result = input.withUnsafeMutableBufferPointer { piece in
      state.next_in = piece.baseAddress.map { $0 + used }
      state.avail_in = UInt32(filled - used)
      return inflate(&state, Z_NO_FLUSH)
    }
    used = filled - Int(state.avail_in)
    isAtEnd = result == Z_STREAM_END
    guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { throw SignalEnvelope.damaged }
  }

  private var used = 0
  private var filled = 0
}

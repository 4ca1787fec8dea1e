// SPDX-License-Identifier: Apache-2.0
import CZlib

/// One stream of deflated bytes while it inflates, forward only; can start at a checkpoint in the middle (zran.c).
final class Inflater {
  /// A place to start again: the bits left over, and the 32 KiB before it.
  struct Checkpoint: Sendable {
    /// Offset in what comes out.
    let out: Int
    /// Offset of the next whole byte of what goes in.
    let input: Int
    /// Bits of the byte before `input` not yet used.
    let bits: Int32
    let window: [UInt8]
  }

  private let source: any ByteSource
  private let kind: InflatedSource.Kind
  private let stream: UnsafeMutablePointer<z_stream>
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 64)
  private var input: Int
  /// Offset of the next byte to come out.
  private(set) var out: Int
  /// Whether it stands where a checkpoint may be taken.
  private(set) var isAtBlock = false
  private(set) var isAtEnd = false
  /// What stopped it; said once what came out before is taken.
  private var failure: (any Error)?
  /// Bytes gone in.
  var consumed: Int { input - Int(stream.pointee.avail_in) }
  /// Bits of the last byte gone in that are not yet used.
  private var bits: Int32 { stream.pointee.data_type & 7 }

  /// Whether what wraps the bytes (header, check value) is skipped by us, not by zlib.
  private var isBare: Bool

  private static let largestWindow = 32_768

  /// From the start.
  init?(_ source: any ByteSource, _ kind: InflatedSource.Kind) {
    (self.source, self.kind, input, out, isBare) = (source, kind, 0, 0, kind == .raw)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let windowBits: Int32 =
      switch kind {
      case .raw: -15
      case .zlib: 15
      case .gzip: 31
      }
    guard start(windowBits) else { return nil }
  }

  /// From a checkpoint; what wraps the bytes lies behind it, so check values are not looked at.
  init?(_ source: any ByteSource, _ kind: InflatedSource.Kind, _ place: Checkpoint) throws {
    (self.source, self.kind, input, out, isBare) = (source, kind, place.input, place.out, true)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard start(-15) else { return nil }
    if place.bits > 0 {
      let last = try source.bytes(place.input - 1..<place.input)
      guard let byte = last.first else { return nil }
      inflatePrime(stream, place.bits, Int32(byte) >> (8 - place.bits))
    }
    inflateSetDictionary(stream, place.window, UInt32(place.window.count))
  }

  private func start(_ windowBits: Int32) -> Bool {
    inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    buffer.deallocate()
  }

  /// Inflates until `room` is full, a block ends, or all is out; returns how many bytes came.
  ///
  /// Throws where it is damaged, behind what could be inflated.
  func read(into room: UnsafeMutableRawBufferPointer) throws -> Int {
    if let failure { throw failure }
    stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(room.count)
    isAtBlock = false
    do {
      while stream.pointee.avail_out > 0, !isAtEnd, !isAtBlock { try step() }
    } catch { failure = error }
    let count = room.count - Int(stream.pointee.avail_out)
    out += count
    if count == 0, let failure { throw failure }
    return count
  }

  private func step() throws {
    let isDry = try stream.pointee.avail_in == 0 && !fill()
    switch inflate(stream, Z_BLOCK) {
    case Z_STREAM_END: isAtEnd = try !beginNextMember()
    case Z_OK: isAtBlock = stream.pointee.data_type & 0xC0 == 0x80
    case Z_BUF_ERROR where isDry: throw Self.cutOff(at: input)
    case Z_BUF_ERROR where stream.pointee.avail_in == 0: return
    default: throw Self.damaged(at: consumed)
    }
  }

  /// A gzip file may be several, one after another (RFC 1952, 2.2).
  private func beginNextMember() throws -> Bool {
    guard kind == .gzip else { return false }
    // CRC and size stand behind the deflated bytes.
    let next = consumed + (isBare ? 8 : 0)
    guard try source.bytes(next..<next + 2) == [0x1F, 0x8B], inflateReset2(stream, 31) == Z_OK else { return false }
    (input, isBare) = (next, false)
    stream.pointee.avail_in = 0
    return true
  }

  /// false where nothing more goes in; some output may still be held back.
  private func fill() throws -> Bool {
    let n = try source.read(into: buffer, at: input)
    input += n
    stream.pointee.next_in = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(n)
    return n > 0
  }

  /// The place it stands at; only where `isAtBlock`.
  func checkpoint() -> Checkpoint {
    let window = [UInt8](unsafeUninitializedCapacity: Self.largestWindow) { room, count in
      var size = UInt32(Self.largestWindow)
      inflateGetDictionary(stream, room.baseAddress, &size)
      count = Int(size)
    }
    return Checkpoint(out: out, input: consumed, bits: bits, window: window)
  }

  static func damaged(at offset: Int) -> FormatError {
    FormatError(
      .corrupt, "The compressed bytes are damaged near byte \(offset).",
      remedy: "Export the conversation again; what could be read is kept.")
  }

  private static func cutOff(at offset: Int) -> FormatError {
    FormatError(
      .corrupt, "The compressed bytes stop at byte \(offset), before their end.",
      remedy: "Export the conversation again; what could be read is kept.")
  }
}

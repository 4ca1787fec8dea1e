// SPDX-License-Identifier: Apache-2.0

/// A stamp's characters as exported: up to 32 bytes in place, longer ones on the heap.
///
/// A chat of a million messages has hundreds of thousands of stamps; none of the short ones costs an allocation.
struct RawStamp: Sendable, Hashable {
  private var inline = InlineBytes()
  private var length: UInt8 = 0
  private var long: String?

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { RawStamp(UnsafeRawBufferPointer($0)) ?? RawStamp(long: String(decoding: $0, as: UTF8.self)) }
  }

  /// nil where the bytes do not fit in place or are not ASCII (then they may need repair).
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= 32, let base = bytes.baseAddress else { return nil }
    var seen: UInt8 = 0
    withUnsafeMutableBytes(of: &inline) { place in
      place.baseAddress!.copyMemory(from: base, byteCount: bytes.count)
      for i in 0..<bytes.count { seen |= bytes[i] }
    }
    if seen >= 0x80 { return nil }
    length = UInt8(bytes.count)
  }

  private init(long: String) { self.long = long }

  var text: String {
    long ?? withUnsafeBytes(of: inline) { String(decoding: $0.prefix(Int(length)), as: UTF8.self) }
  }
}

/// 32 bytes in place.
struct InlineBytes: Sendable, Hashable {
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  private var d: UInt64 = 0
}

// SPDX-License-Identifier: Apache-2.0

/// A member's bytes with its head looked at first. A member that cannot be read on ends there and says so.
final class MemberInput: ByteStream {
  /// Bytes looked at to tell what a member is.
  static let headSize = 64 << 10

  private let stream: any ByteStream
  private(set) var head: [UInt8] = []
  private var given = 0
  /// Whether the member broke off.
  private(set) var isBroken = false

  /// `sizeHint` is the member's declared size, never trusted.
  init(_ stream: any ByteStream, sizeHint: Int?) {
    self.stream = stream
    let room = min(Self.headSize, max(sizeHint ?? Self.headSize, 0) + 1)
    head = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      while filled < room {
        let count = pull(UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...])))
        guard count > 0 else { return }
        filled += count
      }
    }
  }

  private func pull(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard !isBroken else { return 0 }
    do {
      return try stream.read(into: buffer)
    } catch {
      isBroken = true
      return 0
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard given < head.count else { return pull(buffer) }
    let count = min(buffer.count, head.count - given)
    head.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[given..<(given + count)])) }
    given += count
    return count
  }

  /// Calls `body` with the head; lone CRs are read as LF.
  func withHead<T>(_ body: (MailBytes) -> T) -> T {
    var copy = head
    if !copy.contains(0x0A) { for index in copy.indices where copy[index] == 0x0D { copy[index] = 0x0A } }
    return copy.withUnsafeBytes { raw in
      body(MailBytes(base: raw.baseAddress ?? UnsafeRawPointer(bitPattern: 16)!, count: raw.count))
    }
  }
}

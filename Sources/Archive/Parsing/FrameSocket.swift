// SPDX-License-Identifier: Apache-2.0
import Foundation

/// One end of the socket between an archive and its parser: blocking, framed.
struct FrameSocket {
  let descriptor: Int32
  /// The payload of the frame last received; overwritten by the next.
  private(set) var payload: [UInt8] = []

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Sends one frame; throws when the other side is gone.
  func send(_ kind: FrameKind, _ bytes: UnsafeRawBufferPointer) throws {
    var header: (UInt8, UInt8, UInt8, UInt8, UInt8) = (kind.rawValue, 0, 0, 0, 0)
    let length = UInt32(bytes.count)
    (header.1, header.2) = (UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8))
    (header.3, header.4) = (UInt8(truncatingIfNeeded: length >> 16), UInt8(truncatingIfNeeded: length >> 24))
    try withUnsafeBytes(of: header) { try sendAll($0, more: true) }
    try sendAll(bytes, more: false)
  }

  func send(_ kind: FrameKind, _ bytes: [UInt8] = []) throws {
    try bytes.withUnsafeBytes { try send(kind, $0) }
  }

  /// Waits for a frame; nil when the other side has closed between frames.
  /// - Parameter patience: seconds without a byte after which the other side is taken to hang.
  mutating func receive(patience: Int32) throws -> FrameKind? {
    var header: (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0)
    guard try withUnsafeMutableBytes(of: &header, { try fill($0, patience: patience, endAllowed: true) }) else {
      return nil
    }
    let length = Int(header.1) | Int(header.2) << 8 | Int(header.3) << 16 | Int(header.4) << 24
    guard let kind = FrameKind(rawValue: header.0), length <= FrameKind.largest else { throw SocketTrouble.broken }
    var bytes = payload
    payload = []
    if bytes.count != length { bytes = [UInt8](repeating: 0, count: length) }
    _ = try bytes.withUnsafeMutableBytes { try fill($0, patience: patience, endAllowed: false) }
    payload = bytes
    return kind
  }

  private func sendAll(_ bytes: UnsafeRawBufferPointer, more: Bool) throws {
    var sent = 0
    while sent < bytes.count {
      let flags = Int32(MSG_NOSIGNAL) | (more ? Int32(MSG_MORE) : 0)
      let count = Foundation.send(descriptor, bytes.baseAddress! + sent, bytes.count - sent, flags)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw SocketTrouble.closed }
      sent += count
    }
  }

  /// Fills `buffer`; false when the other side closed before the first byte and that is allowed.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer, patience: Int32, endAllowed: Bool) throws -> Bool {
    var got = 0
    while got < buffer.count {
      try wait(patience)
      let count = recv(descriptor, buffer.baseAddress! + got, buffer.count - got, 0)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 && got == 0 && endAllowed { return false }
      guard count > 0 else { throw SocketTrouble.closed }
      got += count
    }
    return true
  }

  private func wait(_ seconds: Int32) throws {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&watched, 1, seconds * 1000)
      if ready > 0 { return }
      guard ready < 0, errno == EINTR else { throw SocketTrouble.silent }
    }
  }
}

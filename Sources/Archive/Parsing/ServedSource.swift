// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation

/// The original as the parser's child sees it: every read is asked of the parent over the socket.
struct ServedSource: ByteSource {
  let descriptor: Int32
  let size: Int

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let length = min(buffer.count, size - offset, FrameKind.largest)
    guard length > 0 else { return 0 }
    var socket = FrameSocket(descriptor: descriptor)
    let ask = (UInt64(offset).littleEndian, UInt32(length).littleEndian)
    try withUnsafeBytes(of: ask) { try socket.send(.read, UnsafeRawBufferPointer(rebasing: $0[..<12])) }
    guard try socket.receive(patience: 600) == .bytes, !socket.payload.isEmpty, socket.payload.count <= length else {
      throw SocketTrouble.closed
    }
    buffer.copyBytes(from: socket.payload)
    return socket.payload.count
  }
}

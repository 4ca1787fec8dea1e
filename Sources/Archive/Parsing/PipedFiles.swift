// SPDX-License-Identifier: Apache-2.0
import Formats

/// Hands decoded files from the parser's child to the parent as they are met.
final class PipedFiles: FileSink {
  private let socket: FrameSocket
  private var count = 0

  init(socket: FrameSocket) { self.socket = socket }

  func begin() throws -> Int {
    try socket.send(.fileBegin)
    defer { count += 1 }
    return count
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(FrameKind.largest)
      try socket.send(.fileBytes, UnsafeRawBufferPointer(rebasing: part))
      rest = rest.dropFirst(part.count)
    }
  }

  func end() throws { try socket.send(.fileEnd) }
}

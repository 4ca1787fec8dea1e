// SPDX-License-Identifier: Apache-2.0
import CConfine
import Formats
import Foundation

/// The child process that decodes a hostile picture and makes it anew: no keys, no files, no network, no program.
package enum PictureMain {
  /// Serves one picture and ends; the caller exits with 0 whatever came of it.
  package static func run() throws {
    var socket = FrameSocket(descriptor: ParserMain.descriptor)
    guard try socket.receive(patience: 60) == .request else { throw SocketTrouble.broken }
    let size = try ParseRequest(socket.payload).size
    _ = onrecord_confine(PictureLimits.memory, PictureLimits.seconds)
    do {
      let made = try NewPicture.make(from: try bytes(size))
      try socket.send(.fileBegin)
      for start in stride(from: 0, to: made.count, by: FrameKind.largest) {
        try socket.send(.fileBytes, Array(made[start..<min(start + FrameKind.largest, made.count)]))
      }
      try socket.send(.fileEnd)
    } catch let error as FormatError {
      try ParserMain.fail(error, socket)
    }
  }

  private static func bytes(_ size: Int) throws -> [UInt8] {
    guard size > 0, size <= PictureLimits.bytes else { throw NewPicture.tooLarge }
    let source = ServedSource(descriptor: ParserMain.descriptor, size: size)
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<size])
        let got = try source.read(into: rest, at: filled)
        guard got > 0 else { throw SocketTrouble.closed }
        filled += got
      }
    }
  }
}

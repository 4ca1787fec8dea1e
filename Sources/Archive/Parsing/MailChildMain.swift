// SPDX-License-Identifier: Apache-2.0
import CConfine
import Formats
import Foundation
import Records

/// The child process that opens a mail: no keys, no files, no network; it asks its parent for the keys of signatures.
package enum MailChildMain {
  /// Opens one mail and ends.
  package static func run() throws {
    var socket = FrameSocket(descriptor: ParserMain.descriptor)
    guard try socket.receive(patience: 60) == .request else { throw SocketTrouble.broken }
    let request = try ParseRequest(socket.payload)
    _ = onrecord_confine(ParserMain.memory, ParserMain.seconds)
    let source = ServedSource(descriptor: ParserMain.descriptor, size: request.size)
    let asked = socket
    let verification = DKIMVerification(at: request.time) { name in Self.key(name, asked) }
    let files = KeptFiles()
    let opening = try MailOpener(verification, into: files).open(try source.bytes(0..<request.size))
    var out = ByteWriter()
    MailCoding.write(opening, to: &out)
    try socket.send(.report, out.bytes)
    let pipe = PipedFiles(socket: socket)
    for file in files.files {
      _ = try pipe.begin()
      try file.withUnsafeBytes { try pipe.write($0) }
      try pipe.end()
    }
  }

  private static func key(_ name: String, _ socket: FrameSocket) -> DKIMVerification.Key {
    var socket = socket
    do {
      try socket.send(.keyWanted, Array(name.utf8))
      guard try socket.receive(patience: 120) == .key, let state = socket.payload.first else { return .unknown }
      if state == 0 { return .none }
      return state == 1 ? .text(String(decoding: socket.payload.dropFirst(), as: UTF8.self)) : .unknown
    } catch {
      return .unknown
    }
  }
}

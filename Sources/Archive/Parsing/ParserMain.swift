// SPDX-License-Identifier: Apache-2.0
import CConfine
import Formats
import Foundation
import Records

/// The parser's child process: reads hostile bytes with no keys, no files and no network.
package enum ParserMain {
  /// Descriptor of the socket the parent leaves open.
  static let descriptor: Int32 = 3
  /// Address space, bytes: the runtime maps about 0.5 GiB; a parse needs less than 200 MiB.
  static let memory: UInt64 = 4 << 30
  /// Processor time, seconds: forty times what 1 GiB of chat takes.
  static let seconds: UInt64 = 600

  /// Serves one parse and ends; the caller exits with 0 whatever came of it.
  package static func run() throws {
    var socket = FrameSocket(descriptor: descriptor)
    guard try socket.receive(patience: 60) == .request else { throw SocketTrouble.broken }
    let request = try ParseRequest(socket.payload)
    _ = onrecord_confine(memory, seconds)
    do {
      try parse(request, socket)
    } catch let error as FormatError {
      try fail(error, socket)
    } catch is SocketTrouble {
      throw SocketTrouble.closed
    } catch {
      try fail(FormatError(.unreadable, "The original could not be read to its end.", remedy: Self.remedy), socket)
    }
  }

  private static let remedy = "Export the conversation again and deposit it; this original is kept."

  private static func parse(_ request: ParseRequest, _ socket: FrameSocket) throws {
    let source = ServedSource(descriptor: descriptor, size: request.size)
    let export = Export(name: request.name, source: source)
    let format = try AllFormats.format(for: export, named: request.format, choices: request.choices)
    var items = try format.items(export, choices: request.choices, files: PipedFiles(socket: socket))
    var writer = ItemWriter()
    while let item = try items.next() {
      writer.write(item)
      guard writer.out.bytes.count > 256 << 10 else { continue }
      try socket.send(.items, writer.out.bytes)
      writer.restart()
    }
    if !writer.out.bytes.isEmpty { try socket.send(.items, writer.out.bytes) }
    var report = ByteWriter()
    ReportCoding.write(items.report.told(of: format), to: &report)
    try socket.send(.report, report.bytes)
  }

  static func fail(_ error: FormatError, _ socket: FrameSocket) throws {
    var out = ByteWriter()
    out.write(error.code.rawValue)
    out.write(error.message)
    out.write(error.remedy)
    try socket.send(.failure, out.bytes)
  }
}

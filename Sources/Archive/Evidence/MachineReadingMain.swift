// SPDX-License-Identifier: Apache-2.0
import CConfine
import Formats
import Foundation
import Records

/// The child process that has hostile pictures and PDFs read by tesseract and poppler: no keys, no network, no file
/// that can be written; the programs it runs inherit all of that.
package enum MachineReadingMain {
  /// Address space of this process and of each program it runs, bytes.
  private static let memory: UInt64 = 3 << 30
  /// Processor time of each, seconds.
  private static let seconds: UInt64 = 90
  /// Files and pages read of one export; what is beyond is kept and not read.
  static let mostReadings = 60
  /// Bytes of a file that are given to a program.
  private static let largest = 64 << 20

  /// Reads one export and ends; the caller exits with 0 whatever came of it.
  package static func run() throws {
    var socket = FrameSocket(descriptor: ParserMain.descriptor)
    guard try socket.receive(patience: 60) == .request else { throw SocketTrouble.broken }
    let request = try ParseRequest(socket.payload)
    _ = onrecord_confine_running(memory, seconds)
    let source = ServedSource(descriptor: ParserMain.descriptor, size: request.size)
    let tree = try Export(name: request.name, source: source).tree()
    for file in tree.files.prefix(mostReadings) {
      guard let reading = try? read(file) else { continue }
      var out = ByteWriter()
      reading.write(to: &out)
      try socket.send(.items, out.bytes)
    }
  }

  /// nil for a file that is neither picture nor PDF.
  private static func read(_ file: TreeFile) throws -> MachineReading? {
    let source = try file.open()
    guard let kind = EvidenceKind(try source.prefix(EvidenceKind.head)), kind != .text else { return nil }
    guard source.size <= largest else {
      return MachineReading(path: file.path, way: .ocr, engine: "", words: nil, problem: "The file is too large.")
    }
    let bytes = try source.bytes(0..<source.size)
    switch kind {
    case .pdf: return PageReading.pdf(bytes, path: file.path)
    case .heic:
      return MachineReading(
        path: file.path, way: .ocr, engine: "", words: nil, problem: "HEIC pictures are not read by machine here.")
    case .png, .jpeg, .gif, .webp: return PageReading.picture(bytes, path: file.path)
    case .text: return nil
    }
  }
}

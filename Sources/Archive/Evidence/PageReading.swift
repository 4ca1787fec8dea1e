// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation

/// What the reading child asks of tesseract and poppler.
enum PageReading {
  /// Pages of a PDF without text that are drawn and read.
  private static let mostPages = 20
  /// Words kept of one file, in bytes.
  private static let longest = 256 << 10

  static func picture(_ bytes: [UInt8], path: String) -> MachineReading {
    let words = ConfinedProgram.tesseract.run(["stdin", "stdout", "-l", "eng"], input: bytes)
    return reading(path, .ocr, ConfinedProgram.tesseract, words)
  }

  /// The text a PDF carries, where it carries any; else what is seen on its pages.
  static func pdf(_ bytes: [UInt8], path: String) -> MachineReading {
    let text = ConfinedProgram.pdftotext.run(["-q", "-enc", "UTF-8", "-", "-"], input: bytes)
    if let text, text.contains(where: { $0 > 0x20 }) { return reading(path, .text, ConfinedProgram.pdftotext, text) }
    guard ConfinedProgram.pdftoppm.isThere else { return reading(path, .text, ConfinedProgram.pdftotext, nil) }
    var words: [UInt8] = []
    for page in 1...mostPages {
      let number = String(page)
      let drawn = ConfinedProgram.pdftoppm.run(
        ["-q", "-r", "150", "-gray", "-png", "-f", number, "-l", number, "-"], input: bytes)
      guard let drawn, !drawn.isEmpty else { break }
      words += ConfinedProgram.tesseract.run(["stdin", "stdout", "-l", "eng"], input: drawn) ?? []
    }
    return reading(path, .ocr, ConfinedProgram.tesseract, words)
  }

  private static func reading(
    _ path: String, _ way: MachineReading.Way, _ program: ConfinedProgram, _ words: [UInt8]?
  ) -> MachineReading {
    guard program.isThere else {
      return MachineReading(
        path: path, way: way, engine: "", words: nil, problem: "\(program.name) is not installed on this machine.")
    }
    let text = String(decoding: (words ?? []).prefix(longest), as: UTF8.self)
    let lines = text.split(whereSeparator: { $0.isNewline || $0 == "\u{0C}" }).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let plain = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    guard !plain.isEmpty else {
      return MachineReading(
        path: path, way: way, engine: program.engine, words: nil, problem: "\(program.name) found no words.")
    }
    return MachineReading(path: path, way: way, engine: program.engine, words: plain)
  }
}

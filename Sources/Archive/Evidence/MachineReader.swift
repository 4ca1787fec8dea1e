// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records

/// Has a confined child read the words out of pictures and PDFs. Blocks: never called on the event loop.
package enum MachineReader {
  /// Silence after which the child is stopped, seconds: the longest page and then some.
  private static let patience: Int32 = 150

  /// What was read of each file; empty when the child failed, since evidence is filed without its words too.
  package static func readings(of export: Export, by program: String) -> [MachineReading] {
    let request = ParseRequest(name: export.name, size: export.source.size, format: nil, choices: Choices())
    guard var child = try? ConfinedChild(program, "reading-child", request, export.source, patience: patience) else {
      return []
    }
    defer { child.end() }
    var readings: [MachineReading] = []
    // The child may have been taken over by what it read: what it says is words, and as many as there are pages.
    while readings.count < MachineReadingMain.mostReadings, let kind = try? child.receive(), kind == .items {
      guard let reading = try? reading(child.payload) else { break }
      readings.append(reading)
    }
    return readings
  }

  private static func reading(_ bytes: [UInt8]) throws -> MachineReading {
    try bytes.withUnsafeBytes { (raw) throws(CodingDamage) in
      var input = ByteReader(raw)
      return try MachineReading(&input)
    }
  }
}

extension ReadingAids {
  /// With the words of its pictures, where it is evidence and they were not read before. Blocks.
  package func withReadings(of export: Export, by program: String) -> ReadingAids {
    guard evidence != nil, readings.isEmpty else { return self }
    var aids = self
    aids.readings = MachineReader.readings(of: export, by: program)
    return aids
  }
}

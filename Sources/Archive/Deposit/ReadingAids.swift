// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// What an export cannot be read without: its key, a declared mapping, the facts of a piece of evidence.
///
/// Sealed as an object of its own under the deposit's keys, once it has opened the export (docs/decisions/0014);
/// never in the ledger, the catalogue, a log or a receipt.
package struct ReadingAids: Sendable, Hashable {
  package var key: ExportKey?
  /// As JSON (docs/formats/mapping.md).
  package var mapping: [UInt8]?
  /// As JSON (docs/formats/evidence.md).
  package var evidence: [UInt8]?

  /// What a machine read out of the pictures of a piece of evidence; empty when none was asked.
  var readings: [MachineReading] = []

  package init(
    key: ExportKey? = nil, mapping: [UInt8]? = nil, evidence: [UInt8]? = nil, readings: [MachineReading] = []
  ) {
    (self.key, self.mapping, self.evidence, self.readings) = (key, mapping, evidence, readings)
  }

  /// A key file's bytes or a passphrase as typed.
  package init(key bytes: [UInt8]) { self.init(key: ExportKey(bytes)) }

  /// What a person says about a picture, a PDF or bare words.
  package init(evidence facts: EvidenceFacts) { self.init(evidence: facts.json) }

  package var isEmpty: Bool { self == ReadingAids() }

  /// These, and what `before` has where these say nothing.
  func over(_ before: ReadingAids) -> ReadingAids {
    ReadingAids(
      key: key ?? before.key, mapping: mapping ?? before.mapping, evidence: evidence ?? before.evidence,
      readings: readings.isEmpty ? before.readings : readings)
  }

  func encoded() -> [UInt8] {
    var out = ByteWriter()
    for part in [key?.bytes, mapping, evidence] {
      out.write(byte: part == nil ? 0 : 1)
      if let part { out.write(part) }
    }
    out.write(readings.count)
    for reading in readings { reading.write(to: &out) }
    return out.bytes
  }

  init(_ bytes: [UInt8]) throws {
    self = try bytes.withUnsafeBytes { raw in
      var input = ByteReader(raw)
      let parts = try (0..<3).map { _ in try input.byte() == 1 ? try input.data() : nil }
      var aids = ReadingAids(key: parts[0].map(ExportKey.init), mapping: parts[1], evidence: parts[2])
      for _ in 0..<(try input.count()) { aids.readings.append(try MachineReading(&input)) }
      return aids
    }
  }
}

extension Choices {
  /// The part of the choices that is a secret or a document, sealed apart from the words declared.
  package var aids: ReadingAids {
    get { ReadingAids(key: key, mapping: mapping, evidence: evidence, readings: readings) }
    set {
      (key, mapping, evidence) = (newValue.key, newValue.mapping, newValue.evidence)
      readings = newValue.readings
    }
  }

  /// With what the export is read by.
  package func with(_ aids: ReadingAids) -> Choices {
    var choices = self
    choices.aids = aids
    return choices
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// What a person declared about an export; nil where they said nothing.
package struct Choices: Sendable, Hashable {
  /// IANA zone name declared for the export's wall times.
  package var timeZone: String?
  /// Zone assumed when none is declared and the source has none (an archive's own; nil for a bare `parse`).
  package var assumedTimeZone: String?
  package var dateOrder: DateOrder?
  /// Opens an encrypted export.
  package var key: ExportKey?
  /// A declared mapping for what has no parser, as JSON (docs/formats/mapping.md).
  package var mapping: [UInt8]?
  /// What a person says about a picture, a PDF or pasted words, as JSON (docs/formats/evidence.md).
  package var evidence: [UInt8]?
  /// What a machine read out of its pictures beforehand.
  package var readings: [MachineReading] = []

  package init(
    timeZone: String? = nil, assumedTimeZone: String? = nil, dateOrder: DateOrder? = nil, key: ExportKey? = nil,
    mapping: [UInt8]? = nil, evidence: [UInt8]? = nil
  ) {
    self.timeZone = timeZone
    self.assumedTimeZone = assumedTimeZone
    self.dateOrder = dateOrder
    self.key = key
    self.mapping = mapping
    self.evidence = evidence
  }

  /// The format that a mapping or facts of evidence were written for; nil leaves it to the export's content.
  package var declaredFormat: String? {
    if mapping != nil { return "mapping" }
    return evidence == nil ? nil : "evidence"
  }
}

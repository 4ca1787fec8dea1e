// SPDX-License-Identifier: Apache-2.0
import Records

/// Which column or member of an unknown export means what, as a person declared it (docs/formats/mapping.md).
package struct Mapping: Sendable, Hashable {
  /// How the rows are written.
  package enum Rows: Sendable, Hashable {
    case csv(separator: UInt8, hasHeader: Bool)
    /// Path of the array; empty for a file that is one array.
    case json(array: [String])
    /// One JSON object a line.
    case jsonLines
  }

  /// What it was written for, in words ("Element room export"); nil where nobody says.
  package var source: String?
  /// Channel of the conversations ("matrix"); nil leaves it open.
  package var channel: String?
  package var rows: Rows
  /// How files with rows end (".csv"); a file handed in alone is read whatever its name.
  package var ending: String
  package var rules: [MappingField: MappingRule] = [:]
  package var time: TimePattern?
  /// IANA zone of its times, where the pattern holds none.
  package var zone: String?
  /// Types by the words of the source; "event" makes the row an event.
  package var types: [String: MessageType] = [:]
  package var events: Set<String> = []
  /// What stands between the names of several attachments of one row.
  package var attachmentSeparator: String?
  /// Folder the attachments' names are relative to, with its "/".
  package var folder = ""

  package init(_ rows: Rows) {
    self.rows = rows
    ending =
      switch rows {
      case .csv: ".csv"
      case .json: ".json"
      case .jsonLines: ".ndjson"
      }
  }
}

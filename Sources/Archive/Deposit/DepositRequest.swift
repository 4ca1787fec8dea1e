// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// A deposit as asked for at the door: what is handed in, by whom, and what they declare about it.
package struct DepositRequest: Sendable {
  package var export: Export
  /// Who held the communication.
  package var custodian: String
  /// Their account and the depositor's, where they are signed in.
  package var custodianID: PersonID?
  package var depositorID: PersonID?
  /// Who hands it in, where that is someone else.
  package var depositor: String?
  /// Declared channel; nil takes the recognised format's.
  package var channel: String?
  package var device: String?
  package var marking: String?
  /// Declared format name; nil recognises.
  package var format: String?
  /// Declared IANA zone of the export's wall times.
  package var timeZone: String?
  package var dateOrder: DateOrder?
  /// What it cannot be read without.
  package var aids = ReadingAids()
  /// What is filed in place of the export, where something was taken out of it.
  package var kept: (any KeptOriginal)?
  /// What was withheld, and conversations dropped unread, before this was handed in.
  package var withheld: [WithheldCount] = []
  package var conversationsLeftOut = 0
  /// The exact words of the declaration made with it on the command line.
  package var declaration: String?
  /// Salted commitment to the whole export, where less than that is filed: SHA-256, 32 bytes.
  package var whole: [UInt8]?
  /// Whether a marking found in it was settled as a false alarm.
  package var isCleared = false
  /// How it came, where that was by mail.
  package var mail: MailFacts?
  /// Told from time to time how many records were read so far.
  package var progress: (@Sendable (Int) -> Void)?

  package init(export: Export, custodian: String) {
    self.export = export
    self.custodian = custodian
  }
}

extension DepositRequest {
  /// Files `kept` in place of the export that `report` is of. An extract is read without what the export was read by.
  mutating func keep(_ kept: any KeptOriginal, of report: FidelityReport) {
    self.kept = kept
    format = kept.isExtract ? ExtractFormat.name : report.format
    if kept.isExtract { aids = ReadingAids() }
  }
}

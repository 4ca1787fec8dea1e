// SPDX-License-Identifier: Apache-2.0

/// A deposit once filed: its facts, its report and what the ledger says of it. A catalogue row is made from this alone.
package struct FiledDeposit: Sendable, Hashable {
  package var facts: DepositFacts
  package var report: FidelityReport
  /// Messages and events together.
  package var records: Int
  /// RFC 6962 root over the records' commitments, 32 bytes.
  package var root: [UInt8]
  /// Place of the "filed" entry in the ledger.
  package var ledgerIndex: Int
  /// Id of the sealed filing, 32 hexadecimal digits.
  package var filing: String
  /// HMAC-SHA256 of the original under the dedupe key, 32 bytes.
  package var dedupeTag: [UInt8]

  package init(
    facts: DepositFacts, report: FidelityReport, records: Int, root: [UInt8], ledgerIndex: Int, filing: String,
    dedupeTag: [UInt8]
  ) {
    self.facts = facts
    self.report = report
    self.records = records
    self.root = root
    self.ledgerIndex = ledgerIndex
    self.filing = filing
    self.dedupeTag = dedupeTag
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Made-up deposits for the gallery.
enum SampleDeposits {
  static var facts: DepositFacts { facts("Asha Okafor", "WhatsApp Chat - Flood response.zip") }

  static func facts(_ custodian: String, _ name: String) -> DepositFacts {
    DepositFacts(
      id: DepositID(high: 0xd0, low: 1), custodian: custodian, channel: "whatsapp", exportName: name,
      receivedAt: Instant(milliseconds: 1_772_700_000_000), original: String(repeating: "a", count: 32),
      originalBytes: 2_345_678)
  }

  static func deposit(_ facts: DepositFacts = SampleDeposits.facts, _ grade: Grade = .b) -> FiledDeposit {
    var report = FidelityReport(format: "whatsapp-text", parserVersion: 1)
    (report.messages, report.events, report.notices) = (1204, 31, 1)
    report.attachments = [.present: 40, .omitted: 3]
    report.zone = "Europe/London"
    report.lower(to: grade, because: "The time zone was assumed to be the authority's own.")
    report.losses = [Loss("WA-TEXT-NO-REPLIES", "What a message answers is not exported.")]
    (report.firstAt, report.lastAt) = (SampleRecords.stamp(-90_000).wall, SampleRecords.stamp(0).wall)
    return FiledDeposit(
      facts: facts, report: report, records: 1235, root: [UInt8](repeating: 9, count: 32), ledgerIndex: 7,
      filing: String(repeating: "f", count: 32), dedupeTag: [UInt8](repeating: 7, count: 32))
  }

  static var notices: [Notice] {
    [Notice(.zoneAssumed, Provenance(file: "_chat.txt", start: 0, end: 0))]
  }
}

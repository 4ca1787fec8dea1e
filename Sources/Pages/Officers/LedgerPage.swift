// SPDX-License-Identifier: Apache-2.0
import Records

/// The ledger for auditors: every act in order, without a name or a word, and how to check it.
package struct LedgerPage: Page {
  let ledger: LedgerExcerpt

  package init(_ ledger: LedgerExcerpt) { self.ledger = ledger }

  package let title = "Ledger"
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("Every act of the archive, in order. An entry holds ids, counts and commitments; never a name or a word.")
    summaryList([
      SummaryRow("Entries", "\(ledger.size)"),
      SummaryRow("Verifier key", element("code", .class("raw")) { ledger.verifierKey }),
    ])
    details("Checkpoint") { element("pre", .class("raw")) { ledger.checkpoint } }
    details("How to check a proof") {
      p("A proof is a file ending in .tlog-proof. Checking needs the verifier key and no archive:")
      element("pre", .class("raw")) { "onrecord check FILE.tlog-proof --key '\(ledger.verifierKey)'" }
      p("Keep a checkpoint now and then: a later one that does not follow from it shows that the ledger was changed.")
    }
    if ledger.entries.isEmpty { p("There are no entries here.") } else { entries }
    pagination("Pages of the ledger", next: ledger.next.map { ("Earlier entries", Paths.ledger(before: $0)) })
  }

  private var entries: HTML {
    table(
      "Entries, newest first",
      [TableColumn("Entry"), TableColumn("Act"), TableColumn("When, in UTC"), TableColumn("Fields")],
      ledger.entries.map { entry in
        [
          HTML("\(entry.place)"), HTML(entry.act), time(entry.at.iso, machine: entry.at.iso),
          element("code", .class("raw")) { entry.fields.map { "\($0.name) \($0.value)" }.joined(separator: ", ") },
        ]
      })
  }

  package static var samples: [Sample] {
    let key = "onrecord/3f9a+c0ffee00+AdsA"
    let note = "onrecord/3f9a\n2\nabc=\n\n— onrecord/3f9a sig=\n"
    let line = LedgerLine(
      place: 1, act: "viewed", at: Instant(milliseconds: 1_772_700_000_000),
      fields: [Extra("count", "50"), Extra("details", String(repeating: "ab", count: 16))])
    let founded = LedgerLine(place: 0, act: "founded", at: Instant(milliseconds: 1_772_600_000_000), fields: [])
    let long = LedgerLine(
      place: 0, act: String(repeating: "a", count: 32), at: Instant(milliseconds: 0),
      fields: (0..<6).map { Extra("field\($0)", String(repeating: "f", count: 128)) })
    return [
      Sample(.empty, LedgerPage(LedgerExcerpt(entries: [], next: nil, size: 0, checkpoint: note, verifierKey: key))),
      Sample(
        .typical,
        LedgerPage(LedgerExcerpt(entries: [line, founded], next: nil, size: 2, checkpoint: note, verifierKey: key))),
      Sample(
        .overflowing,
        LedgerPage(
          LedgerExcerpt(
            entries: [long], next: 5, size: 1_000_000, checkpoint: note, verifierKey: String(repeating: "k", count: 200)
          ))),
    ]
  }
}

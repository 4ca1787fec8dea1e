// SPDX-License-Identifier: Apache-2.0
import Records

/// What is kept apart for a marking of SECRET or above. Says nothing of what it holds.
package struct QuarantinePage: Page {
  let quarantined: [Quarantined]
  let names: [PersonID: String]

  package init(_ quarantined: [Quarantined], names: [PersonID: String]) {
    (self.quarantined, self.names) = (quarantined, names)
  }

  package let title = "Quarantine"
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("Deposits in which a marking of SECRET or above stands. Nobody else sees that they are here.")
    if quarantined.isEmpty {
      p("Nothing is in quarantine.")
    } else {
      table(
        "In quarantine, earliest first",
        [TableColumn("Deposit"), TableColumn("Held by"), TableColumn("Came"), TableColumn("By"), TableColumn("Size")],
        quarantined.map(row))
    }
  }

  private func row(_ kept: Quarantined) -> [HTML] {
    [
      link("Decide on \("\(kept.id)".prefix(8))", to: Paths.quarantined(kept.id)),
      HTML(kept.custodian.flatMap { names[$0] } ?? "not known"),
      time("\(kept.at.utc.dayInShort), \(kept.at.utc.clockInWords) UTC", machine: kept.at.iso),
      HTML(kept.door.inWords), HTML(ParsedAttachment.size(kept.bytes)),
    ]
  }

  package static var samples: [Sample] {
    let id = PersonID(high: 1, low: 1)
    let one = Quarantined(
      id: DepositID(high: 3, low: 4), door: .upload, at: Instant(milliseconds: 1_772_700_000_000), bytes: 48_200,
      custodian: id)
    return [
      Sample(.empty, QuarantinePage([], names: [:])),
      Sample(.typical, QuarantinePage([one], names: [id: "Asha Okafor"])),
      Sample(
        .overflowing,
        QuarantinePage(
          Array(repeating: one, count: 40), names: [id: "<b>" + String(repeating: "Überlang", count: 30)])),
    ]
  }
}

extension Quarantined.Door {
  var inWords: String {
    switch self {
    case .upload: "upload or mail"
    case .commandLine: "command line"
    }
  }
}

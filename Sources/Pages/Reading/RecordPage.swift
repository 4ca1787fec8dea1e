// SPDX-License-Identifier: Apache-2.0
import Records

/// One record: its words, everything the export says of it, where its bytes stand, and the way to its proof.
package struct RecordPage: Page {
  let shown: ShownRecord
  /// Copies of its conversation in all; nil where there is one, or where it is not for this reader.
  let copies: Int?

  package init(_ shown: ShownRecord, copies: Int? = nil) { (self.shown, self.copies) = (shown, copies) }

  package var title: String { isEvent ? "System line" : "Message" }
  package var width: PageWidth { .full }

  private var item: ParsedItem { shown.row.item }
  private var isEvent: Bool { if case .event = item { true } else { false } }
  private var id: RecordID { shown.row.id }

  package var body: HTML {
    h1(title)
    conversation("The record", ConversationLine.lines([shown.row]))
    element("ul", .class("ways-on")) {
      element("li") { link("In its conversation", to: Paths.conversation(id, at: .around(id))) }
      if let copies, copies > 1 {
        element("li") { link("\(copies) copies of its conversation", to: Paths.joined(id)) }
      }
      element("li") { link("The deposit", to: Paths.deposit(shown.row.deposit)) }
    }
    if case .message(let message) = item { derived(message.derivedWords) }
    h2(isEntered ? "What was entered of it" : "What the export says")
    summaryList(said)
    if case .message(let message) = item, !message.attachments.isEmpty { files(message.attachments) }
    h2("Where it comes from")
    summaryList(provenance)
    sealedCopies
    proof
  }

  /// Whether a person, not an application, says what it is.
  private var isEntered: Bool { shown.deposit.report.format == "evidence" }

  /// Words a machine read: apart from the record, and said to be what they are.
  @HTMLBuilder private func derived(_ all: [DerivedWords]) -> HTML {
    for (number, each) in all.enumerated() {
      let source = each.way == "text" ? "the PDF" : "the picture"
      notification("Read by machine from \(source), may be wrong", .quiet, id: "derived-\(number + 1)") {
        element("p", .class("raw"), Attribute("dir", "auto")) { each.words }
        hint("By \(each.engine ?? "a program not named"). It is found by searches; it is not the record's own text.")
      }
    }
  }

  private var said: [SummaryRow] {
    switch item {
    case .message(let message): SaidRows.rows(message) + dates(message.sentAt)
    case .event(let event): SaidRows.rows(event) + dates(event.sentAt)
    case .notice: []
    }
  }

  private func dates(_ stamp: Stamp?) -> [SummaryRow] {
    guard let stamp else { return [SummaryRow("Sent", "The export gives no date; it stands where its neighbours do.")] }
    var rows = [SummaryRow("Date as exported", stamp.raw)]
    if let wall = stamp.wall {
      rows.append(SummaryRow("Read as", time("\(wall.dayInWords), \(wall.clockInWords)", machine: wall.iso)))
    }
    if let zone = stamp.zone { rows.append(SummaryRow("Time zone", zone + (stamp.zoneBasis?.inWords ?? ""))) }
    if let instant = stamp.instant { rows.append(SummaryRow("In UTC", time(instant.iso, machine: instant.iso))) }
    if shown.row.isPlacedByNeighbour { rows.append(SummaryRow("Place", "By its neighbours, for want of a date.")) }
    return rows
  }

  private func files(_ attachments: [ParsedAttachment]) -> HTML {
    table(
      "Attachments", [TableColumn("Name"), TableColumn("What is known"), TableColumn("SHA-256")],
      attachments.enumerated().map { number, attachment in
        let name = attachment.name ?? "Attachment \(number + 1)"
        let isHere = attachment.file != nil
        return [
          isHere ? link(name, to: Paths.attachment(number, of: id)) : HTML(name), HTML(attachment.remark),
          element("code", .class("raw")) { attachment.sha256?.hexadecimal ?? "" },
        ]
      })
  }

  private var provenance: [SummaryRow] {
    let (facts, report) = (shown.deposit.facts, shown.deposit.report)
    return [
      SummaryRow("Held by", facts.custodian), SummaryRow("Handed in by", facts.depositor ?? facts.custodian),
      SummaryRow("Channel", Channel.title(facts.channel)), SummaryRow("Export", facts.exportName),
      SummaryRow("Received", time(facts.receivedAt.utc.dayInWords, machine: facts.receivedAt.iso)),
      SummaryRow("Read by", Experimental.name(report)), SummaryRow("Rules of version", "\(report.parserVersion)"),
      SummaryRow("Grade", report.grade.inWords),
    ]
  }

  private var sealedCopies: HTML {
    table(
      "Copies",
      [TableColumn("Deposit"), TableColumn("File"), TableColumn("Bytes"), TableColumn("Leaf", isNumber: true)],
      shown.copies.map { copy in
        [
          element("code", .class("raw")) { link("\(copy.deposit)", to: Paths.deposit(copy.deposit)) },
          HTML(copy.source.file), HTML("\(copy.source.start) to \(copy.source.end)"), HTML("\(copy.leaf)"),
        ]
      })
  }

  @HTMLBuilder private var proof: HTML {
    h2("Proof")
    p(
      "The archive has committed to this record: sender, date, words and every other field above, each under a salt "
        + "of its own, and to its place in the export. The moment in UTC is worked out and not part of it.")
    p("The proof holds the record and shows that it stands in the ledger since it was filed. Anyone can check it.")
    buttons { buttonLink("Download the proof", to: Paths.proof(id), style: "second") }
    details("Number of this record") { p { element("code", .class("raw")) { "\(id)" } } }
  }

  package static var samples: [Sample] {
    let rows = SampleRecords.rows
    return [
      Sample(.empty, sample(rows[5])), Sample(.typical, sample(rows[3])),
      Sample(.overflowing, sample(SampleRecords.overflowing.excerpt.lines[2])),
    ]
  }

  private static func sample(_ row: RecordRow) -> RecordPage {
    let copy = RecordCopy(
      deposit: row.deposit, leaf: row.leaf, source: Provenance(file: "_chat.txt", start: 240, end: 319))
    return RecordPage(ShownRecord(row: row, copies: [copy], deposit: SampleDeposits.deposit()))
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// The receipt of a deposit: what was filed, what to know about it, and what to do with the copy on the device.
package struct ReceiptPage: Page {
  let receipt: FiledReceipt
  /// Whether the reader signs for themselves; a secretary does not declare a removal.
  let maySign: Bool

  package init(receipt: FiledReceipt, maySign: Bool) { (self.receipt, self.maySign) = (receipt, maySign) }

  package var title: String { "Filed" }
  private var id: DepositID { receipt.deposit.facts.id }
  private var report: FidelityReport { receipt.deposit.report }

  package var body: HTML {
    panel(title) {
      p(
        "\(CountWords.of(report.messages, "message")) and \(CountWords.of(report.events, "system line")) are on the record."
      )
    }
    advice
    h2("What was filed")
    summaryList(rows)
    if !report.gradeReasons.isEmpty {
      h2("What to know about it")
      list(report.gradeReasons.map { HTML($0) })
    }
    LeftOut.told(report)
    follow
    h2("Keep this receipt")
    p { link("Download the proof", to: Paths.receiptProof(id)) }
    p("With it anyone can check, without trusting the archive, that this deposit was entered and not altered since.")
  }

  private var rows: [SummaryRow] {
    let facts = receipt.deposit.facts
    var rows = [
      SummaryRow("Whose", facts.custodian), SummaryRow("Channel", Channel.title(facts.channel)),
      SummaryRow("Received", receipt.receivedOn.shown), SummaryRow("Records", "\(receipt.deposit.records)"),
      SummaryRow("Read as", Experimental.name(report)), SummaryRow("Fidelity", report.grade.rawValue.uppercased()),
      SummaryRow("Deposit", "\(id)"),
      SummaryRow("Entry in the ledger", "\(receipt.deposit.ledgerIndex)"),
    ]
    if let depositor = facts.depositor { rows.insert(SummaryRow("Handed in by", depositor), at: 1) }
    if report.notices > 0 { rows.append(SummaryRow("Notices", "\(report.notices)")) }
    if facts.isPartWithheld { rows.append(SummaryRow("Part withheld", withheld)) }
    if report.isOfExtract { rows.append(SummaryRow("Kept", FidelityReport.extractSentence)) }
    return rows
  }

  private var withheld: String {
    let facts = receipt.deposit.facts
    var words = facts.withheld.map { "\(CountWords.of($0.items, "item")) as \($0.category.rawValue)" }
    if facts.conversationsLeftOut > 0 {
      words.append(CountWords.of(facts.conversationsLeftOut, "conversation") + " not handed in")
    }
    return words.joined(separator: "; ")
  }

  @HTMLBuilder private var advice: HTML {
    let keeps = receipt.advice.advice == .keep
    notification(
      keeps ? "Keep the copy on your device" : "Remove the copy from your private device", keeps ? .notice : .accent
    ) {
      list(receipt.advice.reasons.map { HTML($0) })
      if receipt.removed != nil {
        p("You declared that you removed it.")
      } else if !keeps, maySign {
        form(to: Paths.removed(id)) { submit("I have removed it", style: "second") }
      }
    }
  }

  @HTMLBuilder private var follow: HTML {
    if !receipt.conversations.isEmpty {
      h2("Two questions")
      taskList(
        receipt.conversations.flatMap { one in
          [
            TaskEntry(
              "Why this channel?", one.usage == nil ? .toDo : .done, Paths.whyChannel(one.id), hint: one.name),
            TaskEntry(
              "Anything significant?", one.ownView == nil ? .toDo : .done, Paths.significance(one.id), hint: one.name),
          ]
        }, name: "question")
    }
    p { link("All your conversations", to: Paths.own) }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, ReceiptPage(receipt: OwnSamples.receipt(.remove, ties: []), maySign: true)),
      Sample(.typical, ReceiptPage(receipt: OwnSamples.receipt(.remove, ties: [.mediaMissing]), maySign: true)),
      Sample(
        .overflowing,
        ReceiptPage(receipt: OwnSamples.receipt(.keep, ties: Set(CopyTie.allCases), removed: true), maySign: false)),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Every statement that the reader may see, newest first.
package struct GapStatementsPage: Page {
  let statements: [StatementSummary]
  let today: Day

  package init(_ statements: [StatementSummary], today: Day) { (self.statements, self.today) = (statements, today) }

  package var title: String { "Statements of difference" }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("How copies of one conversation differ, as stated and signed. A statement is no finding about anybody.")
    if statements.isEmpty {
      p("None that you may read. One is made from the page of a joined conversation.")
    } else {
      table(
        title,
        [
          TableColumn("Conversation"), TableColumn("Channel"), TableColumn("Copies of"), TableColumn("Stated"),
          TableColumn("Differences", isNumber: true), TableColumn("Explained"), TableColumn("Where it stands"),
        ], statements.map(row), isCaptionUnseen: true)
    }
  }

  private func row(_ one: StatementSummary) -> [HTML] {
    [
      link(one.title, to: Paths.statement(one.id)), HTML(Channel.title(one.channel)),
      HTML(one.custodians.joined(separator: one.isWhole ? ", " : " beside ")), Day(one.at.utc).shown,
      HTML(one.differences.grouped), HTML(one.likelihood.title), HTML(state(one.correspondence)),
    ]
  }

  private func state(_ correspondence: GapCorrespondence) -> String {
    guard correspondence.isOpen else { return "Circulated" }
    return correspondence.circulation(on: today).refusal ?? "May be circulated"
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, GapStatementsPage([], today: OwnSamples.today)),
      Sample(.typical, GapStatementsPage(GapSamples.summaries, today: OwnSamples.today)),
      Sample(
        .overflowing,
        GapStatementsPage(
          GapSamples.summaries.map { one in
            var one = one
            (one.title, one.custodians) = (OwnSamples.long, Array(repeating: OwnSamples.long, count: 4))
            return one
          }, today: OwnSamples.today)),
    ]
  }
}

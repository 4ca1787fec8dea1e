// SPDX-License-Identifier: Apache-2.0
import Records

/// A statement of how copies differ: what, from which files, what may explain it, what it cannot show, replies.
package struct GapStatementPage: Page {
  let shown: ShownStatement
  let until: DateText
  let whom: String
  package let problems: [Problem]

  package init(_ shown: ShownStatement, until: DateText = DateText(), whom: String = "", problems: [Problem] = []) {
    (self.shown, self.until, self.whom, self.problems) = (shown, until, whom, problems)
  }

  package var title: String { "How copies of a conversation differ" }
  package var width: PageWidth { .full }
  package var back: Path? { Paths.statements }

  private var statement: GapStatement { shown.statement }
  private var id: AttestationID { shown.stated.id }

  package var body: HTML {
    let parts = StatedParts(shown.stated)
    h1(title)
    parts.caution
    parts.head
    element("ul", .class("ways-on")) {
      element("li") { link("To print", to: Paths.printStatement(id)) }
      element("li") { link("Text", to: Paths.statementText(id)) }
      element("li") { link("Proof", to: Paths.statementProof(id)) }
    }
    StatedParts.copies(statement, withDigests: true)
    StatedParts.clocks(statement)
    h2("What differs")
    StatedParts.counts(statement)
    differences
    StatedParts.others(statement)
    StatedParts.withheld(statement)
    StatedParts.explanations(statement)
    StatedParts.likelihood(statement)
    StatedParts.limits(statement)
    StatedParts.method
    StatedReplies.replies(shown.correspondence)
    if shown.mayAct && shown.correspondence.isOpen { asking }
    StatedReplies.circulation(shown.correspondence)
    if shown.mayAct { circulating }
    StatedReplies.checking(shown.stated, verifierKey: shown.verifierKey)
  }

  @HTMLBuilder private var differences: HTML {
    if statement.items.isEmpty {
      p("Nothing differs where the copies can be compared.")
    } else {
      StatedParts.differences(
        shown.items, of: statement, first: shown.first, words: "The words, and from whose copy")
      turning
    }
  }

  private var turning: HTML {
    let (first, count) = (shown.first, shown.items.count)
    let next = first + count
    return pagination(
      "More differences",
      previous: first > 1 ? ("before \(first)", Paths.statement(id, from: max(1, first - 100))) : nil,
      next: next <= statement.items.count ? ("from \(next)", Paths.statement(id, from: next)) : nil)
  }

  private var asking: HTML {
    details("Ask for a reply by another day", isOpen: problems.contains { $0.field == "until" }) {
      form(to: Paths.askReply(id)) {
        dateInput(Field("until", "Reply by", hint: "A day after today", problems: problems), until)
        submit("Ask", style: "second")
      }
    }
  }

  @HTMLBuilder private var circulating: HTML {
    if let refusal = shown.correspondence.circulation(on: shown.today).refusal {
      p("It may go to nobody yet. " + refusal)
    } else {
      form(to: Paths.circulate(id)) {
        input(
          Field(
            "whom", "To whom it goes", hint: "The replies go with it. This is entered in the ledger.",
            problems: problems),
          value: whom)
        submit("Circulate")
      }
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, GapStatementPage(GapSamples.shown(GapSamples.outsideOnly, items: []))),
      Sample(.typical, GapStatementPage(GapSamples.typical)),
      Sample(.overflowing, GapStatementPage(GapSamples.overflowing)),
      Sample(
        .refused,
        GapStatementPage(
          GapSamples.open, until: DateText(day: "1", month: "1", year: "2020"),
          problems: [
            Problem("until", "Enter a day after today"), Problem("whom", "Name whom it goes to"),
          ])),
    ]
  }
}

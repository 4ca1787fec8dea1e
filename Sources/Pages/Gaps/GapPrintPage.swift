// SPDX-License-Identifier: Apache-2.0
import Records

/// The same statement as a document: everything on it in one piece, for paper (A4) and for whoever reads it there.
package struct GapPrintPage: Page {
  let shown: ShownStatement
  let authority: String

  package init(_ shown: ShownStatement, authority: String) { (self.shown, self.authority) = (shown, authority) }

  package var title: String { "Statement of difference" }
  package var width: PageWidth { .full }
  package var back: Path? { Paths.statement(shown.stated.id) }

  private var statement: GapStatement { shown.statement }

  package var body: HTML {
    element("article", .class("printed")) {
      p(authority)
      h1(title)
      StatedParts(shown.stated).caution
      StatedParts(shown.stated).head
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
      StatedReplies.circulation(shown.correspondence)
      StatedReplies.checking(shown.stated, verifierKey: shown.verifierKey)
    }
  }

  @HTMLBuilder private var differences: HTML {
    if !shown.items.isEmpty {
      StatedParts.differences(shown.items, of: statement, first: 1, words: "The words, and from whose copy")
    }
    let rest = statement.items.count - shown.items.count
    if rest > 0 { p("\(rest.of("difference")) more stand in the statement’s text, each with its number and place.") }
  }

  package static var samples: [Sample] {
    let authority = "Department for Rivers and Coasts"
    return [
      Sample(.empty, GapPrintPage(GapSamples.shown(GapSamples.outsideOnly, items: []), authority: authority)),
      Sample(.typical, GapPrintPage(GapSamples.replied, authority: authority)),
      Sample(.overflowing, GapPrintPage(GapSamples.overflowing, authority: authority)),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// A statement as the official sees it whose copy it names, and the place for their reply.
package struct GapReplyPage: Page {
  let own: OwnStatement
  let words: String
  package let problems: [Problem]

  package init(_ own: OwnStatement, words: String = "", problems: [Problem] = []) {
    (self.own, self.words, self.problems) = (own, words, problems)
  }

  package var title: String { "A statement about your copy" }
  package var width: PageWidth { .full }
  package var back: Path? { Paths.own }

  private var statement: GapStatement { own.statement }
  private var id: AttestationID { own.stated.id }

  package var body: HTML {
    h1(title)
    StatedParts(own.stated).caution
    lead("Your copy is copy \(own.side + 1). It is compared with what others in the conversation handed in.")
    StatedParts(own.stated).head
    StatedParts.copies(statement, withDigests: false)
    h2("Where your copy differs")
    StatedParts.counts(statement)
    p(
      "You see places and times, and words only where your own copy has them. What colleagues’ copies say stays theirs "
        + "until the statement is circulated.")
    if !own.items.isEmpty {
      StatedParts.differences(own.items, of: statement, first: own.first, words: "In your copy")
      turning
    }
    StatedParts.withheld(statement)
    StatedParts.explanations(statement)
    StatedParts.likelihood(statement)
    StatedParts.limits(statement)
    replies
  }

  private var turning: HTML {
    let next = own.first + own.items.count
    return pagination(
      "More differences",
      previous: own.first > 1 ? ("before \(own.first)", Paths.ownStatement(id, from: max(1, own.first - 100))) : nil,
      next: next <= statement.items.count ? ("from \(next)", Paths.ownStatement(id, from: next)) : nil)
  }

  @HTMLBuilder private var replies: HTML {
    h2("Your reply")
    for reply in own.asked.replies {
      p {
        "On "
        Day(reply.at.utc).shown
        " you replied:"
      }
      element("blockquote", .class("words")) { reply.said.ownWords }
    }
    if own.isOpen {
      p {
        "The statement goes to nobody before you replied, or "
        own.asked.until.shown
        " has passed. Your reply goes with it wherever it goes."
      }
      form(to: Paths.ownStatement(id)) {
        textarea(
          Field(
            "words", own.asked.replies.isEmpty ? "Reply" : "Add to your reply",
            hint: "What may explain it, or what is wrong. It is signed with your name and cannot be taken back.",
            problems: problems), value: words)
        submit("Sign and send")
      }
    } else {
      p("The statement was circulated; nothing is added to it.")
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, GapReplyPage(GapSamples.own(items: [], isOpen: false))),
      Sample(.typical, GapReplyPage(GapSamples.own(items: GapSamples.typical.items))),
      Sample(.overflowing, GapReplyPage(GapSamples.ownOverflowing)),
      Sample(
        .refused,
        GapReplyPage(GapSamples.own(items: GapSamples.typical.items), problems: [Problem("words", "Write your reply")])),
    ]
  }
}

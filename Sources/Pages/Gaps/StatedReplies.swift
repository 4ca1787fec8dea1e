// SPDX-License-Identifier: Apache-2.0
import Records

/// What came of a statement: replies, circulation, and how anybody checks it.
enum StatedReplies {
  @HTMLBuilder static func replies(_ correspondence: GapCorrespondence) -> HTML {
    h2("Replies")
    if correspondence.asked.isEmpty { p("Nobody was asked to reply yet.") }
    for asked in correspondence.asked { replies(asked) }
  }

  @HTMLBuilder private static func replies(_ asked: GapCorrespondence.Asked) -> HTML {
    h3(asked.person.name)
    p {
      "Asked to reply by "
      asked.until.shown
      asked.replies.isEmpty ? ". No reply so far." : "."
    }
    for reply in asked.replies {
      p {
        "Replied on "
        Day(reply.at.utc).shown
        ":"
      }
      element("blockquote", .class("words"), Attribute("dir", "auto")) { reply.said.ownWords }
    }
  }

  @HTMLBuilder static func circulation(_ correspondence: GapCorrespondence) -> HTML {
    h2("Circulation")
    if correspondence.circulations.isEmpty {
      p("It went to nobody yet.")
    } else {
      list(
        correspondence.circulations.map { said in
          HTML("\(Day(said.at.utc).words), by \(said.by.name): \(said.said.ownWords)")
        })
    }
  }

  @HTMLBuilder static func checking(_ stated: StatedGap, verifierKey: String) -> HTML {
    h2("How to check it")
    summaryList([
      SummaryRow("Ledger entry", stated.ledgerIndex.grouped),
      SummaryRow("SHA-256 of the text", element("code", .class("raw")) { stated.textDigest }),
      SummaryRow("Alignment", element("code", .class("raw")) { stated.statement.alignmentDigest.hexadecimal }),
      SummaryRow("Verifier key", element("code", .class("raw")) { verifierKey }),
    ])
    element("ol") {
      element("li") {
        "Take the statement’s text and its proof. The SHA-256 of the text’s bytes (sha256sum gives it) is the one above."
      }
      element("li") {
        "Check the proof with the verifier key: onrecord check, or any program that reads the format of the ledger. It "
          + "shows that the entry with this SHA-256 stands in the ledger and since when."
      }
      element("li") {
        "Who holds a file that was compared computes its SHA-256 and looks for it in the table of copies and in the text."
      }
      element("li") {
        "Each message shown has a number and a proof of its own. Replies and circulation have entries of their own; a "
          + "stranger checks those only with the archive’s help."
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Copies that may be one conversation, for a person to decide.
package struct JoinSuggestionsPage: Page {
  /// What the form says that joins two copies nobody suggested.
  package struct Said: Sendable, Hashable {
    package var one = ""
    package var other = ""
    package var words = ""
    package init() {}
  }
  let suggestions: [JoinSuggestion]
  let said: Said
  package let problems: [Problem]

  package init(_ suggestions: [JoinSuggestion], said: Said = Said(), problems: [Problem] = []) {
    (self.suggestions, self.said, self.problems) = (suggestions, said, problems)
  }

  package let title = "Copies that may be one conversation"
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("The rule joins copies by itself where enough distinctive messages agree. These it leaves to you.")
    if suggestions.isEmpty { p("No suggestion waits for a decision.") } else { list }
    byHand
    element("ul", .class("ways-on")) {
      element("li") { link("All joined conversations", to: Paths.joinedConversations) }
    }
  }

  /// What no rule sees, and what was parted by mistake.
  @HTMLBuilder private var byHand: HTML {
    h2("Join two copies nobody suggests")
    form(to: Paths.joinSuggestions) {
      input(
        Field("one", "A record of one copy", hint: "Its id, or the address of its page.", problems: problems),
        value: said.one)
      input(Field("other", "A record of the other copy", problems: problems), value: said.other)
      textarea(
        Field("words", "Why they are one conversation", hint: "Kept in the ledger.", problems: problems),
        value: said.words, rows: 3)
      submit("Join them", style: "second")
    }
  }

  private var list: HTML {
    table(
      "Suggestions",
      [
        TableColumn("One copy"), TableColumn("The other copy"), TableColumn("Messages both show", isNumber: true),
        TableColumn("Why it is suggested"),
      ],
      suggestions.map { each in
        [
          Self.copy(each.one), Self.copy(each.other),
          HTML("\(each.shared.grouped) of \(each.comparable.grouped)"), Self.why(each),
        ]
      })
  }

  @HTMLBuilder private static func why(_ each: JoinSuggestion) -> HTML {
    each.reason
    " "
    link(
      "Decide", to: Paths.joinSuggestion(each.one.opener, each.other.opener),
      naming: "on the copies of \(each.one.custodian) and \(each.other.custodian)")
  }

  private static func copy(_ copy: JoinedCopy) -> HTML {
    let key = copy.reference.conversation
    return element("span", .class("suggested")) {
      link(key.title ?? "Conversation without a name", to: Paths.conversation(copy.opener))
      element("span", .class("hint")) { " from \(copy.custodian), received \(copy.receivedAt.utc.dayInShort)" }
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, JoinSuggestionsPage([])),
      Sample(.typical, JoinSuggestionsPage([SampleJoined.suggestion])),
      Sample(
        .refused,
        JoinSuggestionsPage(
          [], problems: [Problem("one", "Enter the id of a record"), Problem("words", "Write why")])),
      Sample(.overflowing, JoinSuggestionsPage(Array(repeating: SampleJoined.longSuggestion, count: 4))),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Copies that may be one conversation, for a person to decide.
package struct JoinSuggestionsPage: Page {
  let suggestions: [JoinSuggestion]

  package init(_ suggestions: [JoinSuggestion]) { self.suggestions = suggestions }

  package let title = "Copies that may be one conversation"
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("The rule joins copies by itself where enough distinctive messages agree. These it leaves to you.")
    if suggestions.isEmpty { p("No suggestion waits for a decision.") } else { list }
    element("ul", .class("ways-on")) {
      element("li") { link("All joined conversations", to: Paths.joinedConversations) }
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
      Sample(.overflowing, JoinSuggestionsPage(Array(repeating: SampleJoined.longSuggestion, count: 4))),
    ]
  }
}

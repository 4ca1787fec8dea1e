// SPDX-License-Identifier: Apache-2.0
import Records

/// Decides whether two copies are one conversation.
package struct DecideJoinPage: Page {
  /// What the form says.
  package enum Decision: String, Sendable, Hashable { case join, keepApart }

  let suggestion: JoinSuggestion
  let decision: Decision?
  let words: String
  package let problems: [Problem]

  package init(
    _ suggestion: JoinSuggestion, decision: Decision? = nil, words: String = "", problems: [Problem] = []
  ) {
    (self.suggestion, self.decision, self.words, self.problems) = (suggestion, decision, words, problems)
  }

  package let title = "Are these one conversation?"
  package var back: Path? { Paths.joinSuggestions }

  package var body: HTML {
    h1(title)
    p(suggestion.reason)
    p(
      "Of \(suggestion.comparable.of("distinctive message")) in the time both cover, both show "
        + "\(suggestion.shared.grouped).")
    facts("One copy", suggestion.one)
    facts("The other copy", suggestion.other)
    form(to: Paths.joinSuggestion(suggestion.one.opener, suggestion.other.opener)) {
      radios(
        Field(
          "decision", "Your decision", hint: "It can be undone; both decisions stay in the ledger.", problems: problems),
        [
          Choice(Decision.join.rawValue, "They are one conversation: join them"),
          Choice(Decision.keepApart.rawValue, "They are two conversations: keep them apart"),
        ], chosen: decision?.rawValue)
      textarea(Field("words", "Why", hint: "Kept in the ledger.", problems: problems), value: words, rows: 3)
      submit("Decide")
    }
  }

  @HTMLBuilder private func facts(_ heading: String, _ copy: JoinedCopy) -> HTML {
    h2(heading)
    summaryList(CopyFacts.rows(copy))
  }

  package static var samples: [Sample] {
    [
      Sample(.typical, DecideJoinPage(SampleJoined.suggestion)),
      Sample(.overflowing, DecideJoinPage(SampleJoined.longSuggestion, decision: .join, words: "<b>\"Why\"</b>")),
      Sample(
        .refused,
        DecideJoinPage(
          SampleJoined.suggestion, problems: [Problem("decision", "Choose one"), Problem("words", "Write why")])),
    ]
  }
}

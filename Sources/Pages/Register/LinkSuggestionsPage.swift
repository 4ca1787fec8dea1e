// SPDX-License-Identifier: Apache-2.0
import Records

/// Links that may be made, each with what shows it. None is made by itself.
package struct LinkSuggestionsPage: Page {
  let shown: [ShownSuggestion]
  /// Who may be chosen where a suggestion names nobody.
  let people: [PersonReference]
  /// Place of the first shown, and how many there are.
  let from: Int
  let all: Int
  /// Suggestions on one page.
  let perPage: Int
  package let problems: [Problem]

  package init(
    _ shown: [ShownSuggestion], people: [PersonReference], from: Int = 0, all: Int, perPage: Int = 10,
    problems: [Problem] = []
  ) {
    (self.shown, self.people, self.from, self.all) = (shown, people, from, all)
    (self.perPage, self.problems) = (perPage, problems)
  }

  package let title = "Suggested links"
  package var back: Path? { Paths.register }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("Two names may be one person. Look at the messages, then decide; either can be undone.")
    if shown.isEmpty { p("Nothing is suggested.") }
    for (place, suggestion) in shown.enumerated() { one(suggestion, from + place) }
    pagination(
      "Suggestions",
      previous: from > 0 ? ("stronger", Paths.linkSuggestions(from: max(0, from - perPage))) : nil,
      next: from + shown.count < all ? ("weaker", Paths.linkSuggestions(from: from + perPage)) : nil)
  }

  private func one(_ shown: ShownSuggestion, _ place: Int) -> HTML {
    let suggestion = shown.suggestion
    return element("section", .class("suggestion"), Attribute("aria-labelledby", "suggestion-\(place)")) {
      element("h2", .id("suggestion-\(place)")) { heading(suggestion) }
      summaryList([
        SummaryRow("Shown by", "\(suggestion.displayed.custodian), \(Channel.title(suggestion.displayed.channel))"),
        SummaryRow("Why", list(suggestion.reasons.map(\.words))),
        SummaryRow("Messages", messages(suggestion)),
        SummaryRow("Other copies show", others(suggestion)),
      ])
      if !shown.evidence.isEmpty { evidence(shown, place) }
      decision(suggestion, place)
    }
  }

  private func heading(_ suggestion: LinkSuggestion) -> String {
    let name = "“\(suggestion.displayed.shown)”"
    return suggestion.person.map { "\(name) may be \($0.name)" } ?? "\(name) is one person under several names"
  }

  private func messages(_ suggestion: LinkSuggestion) -> String {
    guard suggestion.shared > 0 else { return "none compared: the name alone" }
    let against = suggestion.against == 0 ? "none speaks against it" : "\(suggestion.against) speak against it"
    return "\(suggestion.shared) the same under both names, \(against)"
  }

  private func others(_ suggestion: LinkSuggestion) -> HTML {
    guard !suggestion.others.isEmpty else { return HTML("nobody") }
    return list(suggestion.others.map { "“\($0.shown)” on \($0.custodian)’s" })
  }

  // MARK: Evidence

  /// One column a copy, beside each other on a wide screen and below each other on a phone.
  private func evidence(_ shown: ShownSuggestion, _ place: Int) -> HTML {
    var deposits: [DepositID] = []
    for row in shown.evidence where !deposits.contains(row.deposit) { deposits.append(row.deposit) }
    return element("div", .class("sides")) {
      for (side, deposit) in deposits.enumerated() {
        let custodian = shown.custodians[deposit] ?? "a copy"
        element("div") {
          h3("\(custodian)’s copy")
          conversation(
            "Messages of \(custodian)’s copy",
            ConversationLine.lines(shown.evidence.filter { $0.deposit == deposit }).map { line in
              line.told(apart: "\(place)-\(side)")
            })
        }
      }
    }
  }

  // MARK: Deciding

  private func decision(_ suggestion: LinkSuggestion, _ place: Int) -> HTML {
    form(to: Paths.linkSuggestions) {
      carried(suggestion.displayed)
      hidden("place", "\(place)")
      if let person = suggestion.person {
        hidden("person-\(place)", "\(person.id)")
      } else {
        select(
          Field("person-\(place)", "Who it is", problems: problems),
          [Choice("", "Choose a person")] + people.map { Choice("\($0.id)", $0.name) })
      }
      input(Field("words-\(place)", "Why", hint: "Kept with the decision.", problems: problems))
      buttons {
        submit("Link", name: "decision", value: "accept")
        if suggestion.person != nil { submit("Not the same", name: "decision", value: "refuse", style: "second") }
      }
    }
  }

  package static var samples: [Sample] {
    let people = SamplePeople.known.map(\.reference)
    return [
      Sample(.empty, LinkSuggestionsPage([], people: people, all: 0)),
      Sample(.typical, LinkSuggestionsPage(SamplePeople.suggestions, people: people, all: 14)),
      Sample(
        .overflowing,
        LinkSuggestionsPage(
          [SamplePeople.longSuggestion], people: [SamplePeople.long(9).reference], from: 10, all: 30)),
      Sample(
        .refused,
        LinkSuggestionsPage(
          [SamplePeople.suggestions[1]], people: people, all: 1, problems: [Problem("person-0", "Choose who it is")])),
    ]
  }
}

extension ConversationLine {
  /// The same line with an anchor of its own: a record may stand in several suggestions.
  fileprivate func told(apart mark: String) -> ConversationLine {
    var line = self
    line.id += "-" + mark
    line.attachments = attachments.map { LineAttachment($0.name, remark: $0.remark, path: $0.path) }
    return line
  }
}

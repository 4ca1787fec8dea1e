// SPDX-License-Identifier: Apache-2.0
import Records

/// Something said in two taps, with a few words and sometimes a day: export blocked, phone lost, help wanted.
package struct StatementPage: Page {
  package enum Said: Sendable, Hashable {
    case exportBlocked(OwnConversation)
    case phoneLost
    case helpWanted
  }
  let said: Said
  let words: String
  let day: DateText
  package let problems: [Problem]

  package init(_ said: Said, words: String = "", day: DateText = DateText(), problems: [Problem] = []) {
    (self.said, self.words, self.day, self.problems) = (said, words, day, problems)
  }

  package var title: String {
    switch said {
    case .exportBlocked: "The application refuses to export it"
    case .phoneLost: "My phone is lost, broken or gone"
    case .helpWanted: "Ask for help with an export"
    }
  }

  package var back: Path? { if case .exportBlocked(let one) = said { Paths.own(one.id) } else { Paths.own } }

  package var body: HTML {
    h1(title)
    for words in explained { p(words) }
    form(to: target) {
      if said == .phoneLost {
        dateInput(Field("since", "Since when? (optional)", hint: "For example 24 11 2026", problems: problems), day)
      }
      textarea(Field("words", question, hint: "No names and no contents.", problems: problems), value: words, rows: 3)
      submit(button)
    }
  }

  private var target: Path {
    switch said {
    case .exportBlocked(let one): Paths.blocked(one.id)
    case .phoneLost: Paths.phoneLost
    case .helpWanted: Paths.askHelp
    }
  }

  private var explained: [String] {
    switch said {
    case .exportBlocked(let one):
      [
        "\(one.name), \(one.channelName). Some conversations block their export (Advanced Chat Privacy). Say so here; "
          + "then ask somebody else who has it, or ask for help by appointment."
      ]
    case .phoneLost:
      [
        "Your conversations are marked as not to be captured from it. Colleagues who have them can be asked for their "
          + "copies. Tell your security team about the phone as well."
      ]
    case .helpWanted: ["Somebody will make an appointment with you and do it together with you, on your own phone."]
    }
  }

  private var question: String {
    if case .helpWanted = said { return "What do you need, and when suits you?" }
    return "What happened? (optional)"
  }

  private var button: String {
    if case .helpWanted = said { return "Ask for help" }
    return "Declare this"
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, StatementPage(.exportBlocked(OwnSamples.conversations[0]))),
      Sample(.typical, StatementPage(.helpWanted, words: "Tuesday morning; my phone cannot share files.")),
      Sample(
        .refused,
        StatementPage(
          .phoneLost, day: DateText(day: "31", month: "2", year: "2026"),
          problems: [Problem("since", "Enter a day of the calendar")])),
    ]
  }
}

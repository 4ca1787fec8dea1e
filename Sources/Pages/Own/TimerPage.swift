// SPDX-License-Identifier: Apache-2.0
import Records

/// How long messages stand before they disappear (NCC-6).
package struct TimerPage: Page {
  let conversation: OwnConversation
  package let problems: [Problem]

  package init(conversation: OwnConversation, problems: [Problem] = []) {
    (self.conversation, self.problems) = (conversation, problems)
  }

  package var title: String { "Do messages disappear in this conversation?" }
  package var back: Path? { Paths.own(conversation.id) }

  package var body: HTML {
    form(to: Paths.timer(conversation.id)) {
      radios(
        Field("seconds", title, hint: "Look in the conversation's own settings.", problems: problems, isHeading: true),
        [
          Choice("0", "No, they stay"), Choice("86400", "After 24 hours"), Choice("604800", "After 7 days"),
          Choice("2592000", "After 30 days"), Choice("7776000", "After 90 days"), Choice("3600", "Sooner than a day"),
        ], chosen: conversation.state.shortestTimer.map(String.init))
      submit("Save")
    }
  }

  package static var samples: [Sample] {
    let one = OwnSamples.conversations[0]
    return [
      Sample(.typical, TimerPage(conversation: one)),
      Sample(.refused, TimerPage(conversation: one, problems: [Problem("seconds", "Choose one")])),
    ]
  }
}

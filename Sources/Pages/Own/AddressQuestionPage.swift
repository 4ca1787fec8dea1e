// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks for a colleague by their official address: who captures a conversation, or whose copy is asked for.
package struct AddressQuestionPage: Page {
  package enum Asked: Sendable, Hashable {
    /// Who captures it (NCC-7).
    case capturer
    /// Whose copy is asked for.
    case counterpart
  }
  let asked: Asked
  let conversation: OwnConversation
  let address: String
  let words: String
  package let problems: [Problem]

  package init(
    _ asked: Asked, conversation: OwnConversation, address: String = "", words: String = "", problems: [Problem] = []
  ) {
    (self.asked, self.conversation, self.address, self.words) = (asked, conversation, address, words)
    self.problems = problems
  }

  package var title: String {
    asked == .capturer ? "Who captures this conversation?" : "Whose copy shall be asked for?"
  }
  package var back: Path? { Paths.own(conversation.id) }

  package var body: HTML {
    h1(title)
    lead("\(conversation.name), \(conversation.channelName).")
    if asked == .capturer {
      p("One person is responsible; the others see that it is covered. Now: \(conversation.capturerWords)")
      form(to: Paths.capturer(conversation.id)) { submit("I do", name: "me", value: "yes") }
    } else {
      p("They are told on their own page that you ask for their copy of a conversation, and your words.")
    }
    form(to: asked == .capturer ? Paths.capturer(conversation.id) : Paths.askCounterpart(conversation.id)) {
      input(Field("address", "Official e-mail address", problems: problems), .email, value: address, width: .twenty)
      if asked == .counterpart {
        textarea(Field("words", "Your words to them", hint: "No contents.", problems: problems), value: words, rows: 3)
      }
      submit(asked == .capturer ? "They do" : "Ask them", style: asked == .capturer ? "second" : nil)
    }
  }

  package static var samples: [Sample] {
    let one = OwnSamples.conversations[0]
    return [
      Sample(.empty, AddressQuestionPage(.capturer, conversation: one)),
      Sample(
        .typical,
        AddressQuestionPage(
          .counterpart, conversation: one, address: "ben.acheampong@rivers.example", words: "My export is blocked.")),
      Sample(
        .refused,
        AddressQuestionPage(
          .counterpart, conversation: one, address: "nobody",
          problems: [Problem("address", "Nobody with an account has this address")])),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Declares a conversation that was never captured, so that it is known and asked for.
package struct NewConversationPage: Page {
  let channel: String?
  let name: String
  package let problems: [Problem]

  package init(channel: String? = nil, name: String = "", problems: [Problem] = []) {
    (self.channel, self.name, self.problems) = (channel, name, problems)
  }

  package var title: String { "Add a conversation" }
  package var back: Path? { Paths.own }

  package var body: HTML {
    h1(title)
    p("Add it as soon as it is used for work, before you can hand it in.")
    form(to: Paths.newConversation) {
      radios(
        Field("channel", "Channel", problems: problems), Channel.asked.map { Choice($0, Channel.title($0)) },
        chosen: channel)
      input(
        Field(
          "name", "Its name in the application", hint: "The group's name, or that of the other person.",
          problems: problems), value: name, width: .twenty)
      submit("Add")
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, NewConversationPage()),
      Sample(.typical, NewConversationPage(channel: "whatsapp", name: "Flood response")),
      Sample(.refused, NewConversationPage(problems: [Problem("channel", "Choose a channel")])),
    ]
  }
}

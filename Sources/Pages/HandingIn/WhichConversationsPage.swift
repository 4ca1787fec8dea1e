// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks which of several conversations are handed in; the others are dropped unread.
package struct WhichConversationsPage: Page {
  let step: UploadStep
  let conversations: [StagedConversation]
  package let problems: [Problem]

  package init(_ step: UploadStep, _ conversations: [StagedConversation], problems: [Problem] = []) {
    (self.step, self.conversations, self.problems) = (step, conversations, problems)
  }

  package var title: String { "Which conversations are government business?" }
  package var back: Path? { Paths.handIn }

  package var body: HTML {
    actingFor(step.principal)
    query(at: Paths.whichConversations(step.id)) {
      checkboxes(
        Field(
          "only", title,
          hint: "This file holds \(conversations.count) conversations. Only those you tick are filed; the others are "
            + "dropped unread and only their number is recorded.",
          problems: problems, isHeading: true),
        conversations.enumerated().map { Choice(String($0), $1.shownTitle, hint: $1.extent) },
        chosen: Set((step.answers.only ?? []).map(String.init)))
      hidden("asked", "yes")
      submit("Continue")
    }
    step.discard
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    var others = [Made.conversation, Made.conversation, Made.conversation]
    others[1].key = ConversationKey(channel: "whatsapp", label: "2", title: "Family")
    others[2].key = ConversationKey(channel: "whatsapp", label: "3")
    others[2].last = nil
    var long = others
    long[0].key = ConversationKey(channel: "whatsapp", label: "4", title: Made.long)
    return [
      Sample(.typical, WhichConversationsPage(step, others)), Sample(.overflowing, WhichConversationsPage(step, long)),
      Sample(
        .refused, WhichConversationsPage(step, others, problems: [Problem("only", "Tick at least one conversation")])),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Takes a copy out of a conversation it was counted to.
package struct PartCopyPage: Page {
  let conversation: JoinedConversation
  let copy: JoinedCopy
  let words: String
  package let problems: [Problem]

  package init(_ conversation: JoinedConversation, copy: JoinedCopy, words: String = "", problems: [Problem] = []) {
    (self.conversation, self.copy, self.words, self.problems) = (conversation, copy, words, problems)
  }

  package let title = "Take this copy out of the conversation"
  package var back: Path? { Paths.joined(conversation.opener) }

  package var body: HTML {
    h1(title)
    hint("\(conversation.title), on \(Channel.title(conversation.channel)).")
    summaryList(
      CopyFacts.rows(copy) + (copy.reason.isEmpty ? [] : [SummaryRow("Why it belongs here now", copy.reason)]))
    p(
      "The copy and its records stay as they are. It is no longer compared with the others, until somebody joins it again."
    )
    form(to: Paths.partCopy(copy.opener, of: conversation.opener)) {
      textarea(
        Field("words", "Why it is another conversation", hint: "Kept in the ledger.", problems: problems), value: words,
        rows: 3)
      submit("Take it out")
    }
  }

  package static var samples: [Sample] {
    let long = SampleJoined.overflowing.conversation
    return [
      Sample(.typical, PartCopyPage(SampleJoined.conversation, copy: SampleJoined.conversation.copies[1])),
      Sample(.overflowing, PartCopyPage(long, copy: long.copies[0])),
      Sample(
        .refused,
        PartCopyPage(
          SampleJoined.conversation, copy: SampleJoined.conversation.copies[1],
          problems: [Problem("words", "Write why")])),
    ]
  }
}

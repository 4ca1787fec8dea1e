// SPDX-License-Identifier: Apache-2.0
import Records

/// Declares whose business a conversation is first, and which other bodies take part in it.
package struct BodiesPage: Page {
  /// What the form says.
  package struct Said: Sendable, Hashable {
    package var owner = ""
    /// One a line.
    package var bodies = ""
    package var words = ""
    package init() {}
  }
  let conversation: JoinedConversation
  let said: Said
  package let problems: [Problem]

  package init(_ conversation: JoinedConversation, said: Said? = nil, problems: [Problem] = []) {
    (self.conversation, self.problems) = (conversation, problems)
    self.said = said ?? Self.standing(conversation)
  }

  private static func standing(_ conversation: JoinedConversation) -> Said {
    var said = Said()
    (said.owner, said.bodies) = (conversation.owner ?? "", conversation.bodies.joined(separator: "\n"))
    return said
  }

  package let title = "Whose business this conversation is"
  package var back: Path? { Paths.joined(conversation.opener) }

  package var body: HTML {
    h1(title)
    hint("\(conversation.title), on \(Channel.title(conversation.channel)).")
    p("Requests, retention and transfer follow the authority named first. Declare anew when it changes; both are kept.")
    form(to: Paths.bodies(of: conversation.opener)) {
      input(
        Field("owner", "Authority whose business it is first", problems: problems), value: said.owner)
      textarea(
        Field(
          "bodies", "Other bodies that take part", hint: "One a line. Leave it empty for none.", problems: problems),
        value: said.bodies, rows: 4)
      textarea(Field("words", "Why", hint: "Kept in the ledger.", problems: problems), value: said.words, rows: 3)
      submit("Declare")
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.typical, BodiesPage(SampleJoined.conversation)),
      Sample(.overflowing, BodiesPage(SampleJoined.overflowing.conversation)),
      Sample(
        .refused,
        BodiesPage(
          SampleJoined.conversation, said: Said(),
          problems: [Problem("owner", "Enter an authority"), Problem("words", "Write why")])),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// One conversation of one's own: what is known of it, and everything that can be said about it in two taps.
package struct OwnConversationPage: Page {
  let conversation: OwnConversation
  let today: Day
  let handIn: Path

  package init(conversation: OwnConversation, today: Day, handIn: Path) {
    (self.conversation, self.today, self.handIn) = (conversation, today, handIn)
  }

  package var title: String { conversation.name }
  package var back: Path? { Paths.own }
  private var id: OwnConversationID { conversation.id }

  package var body: HTML {
    h1(title)
    p {
      conversation.channelName + " "
      conversation.dueTag(on: today)
    }
    lead(conversation.due.reason)
    if let obstacle = conversation.obstacleWords { inset { p(obstacle + ".") } }
    if conversation.known == .inferred {
      inset { p("This is known from a copy somebody else handed in, which names you as taking part.") }
    }
    buttons { buttonLink("Hand in an export of it", to: handIn) }
    summaryList([
      SummaryRow("Last captured", conversation.lastWords), SummaryRow("Due", conversation.dueWords),
      SummaryRow("Why this channel", conversation.usageWords, change: Paths.whyChannel(id)),
      SummaryRow("Anything significant?", conversation.significanceWords, change: Paths.significance(id)),
      SummaryRow("Who captures it", conversation.capturerWords, change: Paths.capturer(id)),
      SummaryRow("Disappearing messages", conversation.timerWords, change: Paths.timer(id)),
    ])
    obstacles
    receipts
  }

  @HTMLBuilder private var obstacles: HTML {
    h2("When it cannot be captured")
    list([
      link("The application refuses to export it", to: Paths.blocked(id)),
      link("Ask somebody else who has it", to: Paths.askCounterpart(id)),
      link("Ask for help by appointment", to: Paths.askHelp),
    ])
    if conversation.state.obstacle == .exportBlocked { withdrawal(.exportBlocked, "The export works again") }
    if conversation.state.finishedOn == nil {
      form(to: Paths.finished(id)) { submit("It is no longer used", style: "second") }
    } else {
      withdrawal(.finished, "It is used again")
    }
  }

  private func withdrawal(_ kind: AttestationKind, _ words: String) -> HTML {
    form(to: Paths.withdraw(id)) {
      hidden("kind", "\(kind.rawValue)")
      submit(words, style: "second")
    }
  }

  @HTMLBuilder private var receipts: HTML {
    if !conversation.deposits.isEmpty {
      h2("Receipts")
      list(
        conversation.deposits.enumerated().map { place, deposit in
          link("Receipt of capture \(place + 1)", to: Paths.receipt(deposit))
        })
    }
  }

  package static var samples: [Sample] {
    let all = OwnSamples.conversations
    return [
      Sample(.empty, OwnConversationPage(conversation: all[1], today: OwnSamples.today, handIn: Paths.home)),
      Sample(.typical, OwnConversationPage(conversation: all[0], today: OwnSamples.today, handIn: Paths.home)),
      Sample(
        .overflowing,
        OwnConversationPage(
          conversation: OwnSamples.conversation(9, OwnSamples.long, obstacle: .exportBlocked), today: OwnSamples.today,
          handIn: Paths.home)),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// A person's own page: their conversations, what waits, what they are told, and every short declaration.
package struct OwnPage: Page {
  let overview: OwnOverview
  /// Whom the reader acts for, where that is someone else.
  let principal: String?
  let handIn: Path

  package init(overview: OwnOverview, principal: String?, handIn: Path) {
    (self.overview, self.principal, self.handIn) = (overview, principal, handIn)
  }

  package var title: String { "Your conversations" }
  package var width: PageWidth { .full }

  package var body: HTML {
    actingFor(principal)
    h1(title)
    for (place, notice) in overview.notices.enumerated() { OwnNoticePart(notice: notice, place: place).html }
    buttons {
      buttonLink("Hand in an export", to: handIn)
      buttonLink("Nothing to declare", to: Paths.nilReturn, style: "second")
    }
    waiting
    conversations
    more
  }

  @HTMLBuilder private var waiting: HTML {
    if !overview.staged.isEmpty {
      h2("Waiting for you")
      p(
        "\(CountWords.of(overview.staged.count, "upload")) not filed yet. What is not filed is destroyed after 14 days."
      )
      p { link("Go on with what waits", to: handIn) }
    }
  }

  @HTMLBuilder private var conversations: HTML {
    h2("Conversations")
    if overview.conversations.isEmpty {
      p("No conversation of yours is known. If you use a private channel for work, add it or hand in its export.")
    } else {
      table(
        "Your conversations and when each is due",
        [
          TableColumn("Conversation"), TableColumn("Channel"), TableColumn("Last captured"), TableColumn("Due"),
          TableColumn("Why"), TableColumn("State"),
        ],
        overview.conversations.map(row), isCaptionUnseen: true)
    }
    p { link("Add a conversation that is not here", to: Paths.newConversation) }
  }

  private func row(_ one: OwnConversation) -> [HTML] {
    [
      link(one.name, to: Paths.own(one.id)), HTML(one.channelName), one.lastWords, one.dueWords, HTML(one.due.reason),
      one.dueTag(on: overview.today) + todo(one),
    ]
  }

  private func todo(_ one: OwnConversation) -> HTML {
    one.usage == nil && one.known == .captured ? HTML(" ") + tag("Why this channel?", .accent) : HTML()
  }

  @HTMLBuilder private var more: HTML {
    h2("When something is in the way")
    list([
      link("My phone is lost, broken or gone", to: Paths.phoneLost),
      link("I need help with an export", to: Paths.askHelp),
    ])
    h2("When things change")
    list(
      Checklist.allCases.map { one in
        link(one.title, to: Paths.checklist(one))
          + (overview.checklist == one ? HTML(" ") + tag("Begun", .notice) : HTML())
      })
    if !overview.nilReturns.isEmpty {
      details("Your declarations that there was nothing") {
        for said in overview.nilReturns { p(said.said.ownWords) }
      }
    }
  }

  package static var samples: [Sample] {
    let nobody = OwnOverview(person: OwnSamples.asha, today: OwnSamples.today)
    let many = (0..<40).map { OwnSamples.conversation(UInt64($0 + 10), OwnSamples.long, last: OwnSamples.today) }
    let full = OwnOverview(person: OwnSamples.asha, today: OwnSamples.today, conversations: many)
    return [
      Sample(.empty, OwnPage(overview: nobody, principal: nil, handIn: Paths.home)),
      Sample(.typical, OwnPage(overview: OwnSamples.overview, principal: nil, handIn: Paths.home)),
      Sample(.overflowing, OwnPage(overview: full, principal: OwnSamples.ben.name, handIn: Paths.home)),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Some lines of a conversation, with the way to what stands before and after.
package struct ConversationPage: Page {
  let excerpt: ConversationExcerpt
  let facts: DepositFacts
  /// Copies of this conversation in all; nil where there is one, or where it is not for this reader.
  let copies: Int?

  package init(_ shown: ShownConversation, copies: Int? = nil) {
    excerpt = shown.excerpt
    facts = shown.facts
    self.copies = copies
  }

  package var title: String { excerpt.title }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    hint(
      "On \(Channel.title(facts.channel)), from the copy of \(facts.custodian), received \(facts.receivedAt.utc.dayInShort)."
    )
    ways
    if excerpt.lines.isEmpty { p("There is nothing here.") } else { lines }
    turns
  }

  @HTMLBuilder private var ways: HTML {
    element("ul", .class("ways-on")) {
      if let copies, copies > 1 {
        element("li") { link("\(copies) copies of this conversation", to: Paths.joined(excerpt.opener)) }
      }
      element("li") { link("The deposit", to: Paths.deposit(excerpt.deposit)) }
      if excerpt.hasEarlier { element("li") { link("Beginning", to: Paths.conversation(excerpt.opener)) } }
      if excerpt.hasLater { element("li") { link("End", to: Paths.conversation(excerpt.opener, at: .end)) } }
      if let first = excerpt.lines.first {
        element("li") { link("Link to these lines", to: Paths.conversation(excerpt.opener, at: .from(first.id))) }
      }
    }
  }

  private var lines: HTML {
    conversation("Messages of this page", ConversationLine.lines(excerpt.lines))
  }

  private var turns: HTML {
    let earlier = excerpt.hasEarlier ? excerpt.lines.first.map { ("Earlier messages", place(.before($0.id))) } : nil
    let later = excerpt.hasLater ? excerpt.lines.last.map { ("Later messages", place(.after($0.id))) } : nil
    return pagination("Pages of the conversation", previous: earlier, next: later)
  }

  private func place(_ place: ConversationPlace) -> Path { Paths.conversation(excerpt.opener, at: place) }

  package static var samples: [Sample] {
    [
      Sample(.empty, ConversationPage(SampleRecords.conversation(SampleRecords.rows.prefix(1), isWhole: true))),
      Sample(
        .typical, ConversationPage(SampleRecords.conversation(SampleRecords.rows[...], isWhole: false), copies: 4)),
      Sample(.overflowing, ConversationPage(SampleRecords.overflowing)),
    ]
  }
}

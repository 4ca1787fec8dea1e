// SPDX-License-Identifier: Apache-2.0
import Records

/// A conversation put together from its copies: every message once, with how it stands in each copy.
package struct JoinedPage: Page {
  /// What the reader may do beside reading.
  package struct Powers: Sendable, Hashable {
    package var reconciles: Bool
    package var statesGaps: Bool
    package init(reconciles: Bool = false, statesGaps: Bool = false) {
      (self.reconciles, self.statesGaps) = (reconciles, statesGaps)
    }
  }

  let shown: ShownJoined
  let powers: Powers
  private var conversation: JoinedConversation { shown.conversation }
  private var letters: CopyLetters { CopyLetters(conversation.copies) }

  package init(_ shown: ShownJoined, powers: Powers = Powers()) { (self.shown, self.powers) = (shown, powers) }

  package var title: String { conversation.title }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead(told)
    taking
    ways
    h2("Its copies")
    element("ul", .class("copies")) {
      for place in conversation.copies.indices {
        CopyCard(letters: letters, place: place, part: part(place)).html
      }
    }
    hint("This shows how copies differ, not why: what no copy shows cannot be seen here.")
    messages
  }

  private var told: String {
    let copies = conversation.copies.count.of("copy", "copies")
    let entries = conversation.entries.of("message or line", "messages and lines")
    let differ =
      conversation.differences == 0
      ? "The copies agree." : "In \(conversation.differences.grouped) of them copies differ."
    return
      "On \(Channel.title(conversation.channel)), one conversation from \(copies): \(entries), each once. \(differ)"
  }

  @HTMLBuilder private var taking: HTML {
    if let owner = conversation.owner {
      p(
        "First the business of \(owner)"
          + (conversation.bodies.isEmpty ? "." : "; also taking part: \(conversation.bodies.joined(separator: ", ")).")
      )
    }
  }

  private var ways: HTML {
    element("ul", .class("ways-on")) {
      element("li") { element("a", Attribute("href", "#messages")) { "To the messages" } }
      if !shown.changes.isEmpty {
        element("li") { link("What changed between captures", to: Paths.joinedChanges(conversation.opener)) }
      }
      if powers.reconciles {
        element("li") { link("Whose business it is", to: Paths.bodies(of: conversation.opener)) }
      }
      if powers.statesGaps {
        element("li") { link("State how these copies differ", to: Paths.stateGap(conversation.opener)) }
      }
      element("li") { link("Signals", to: Paths.signals(with: conversation.opener)) }
      element("li") { link("All joined conversations", to: Paths.joinedConversations) }
    }
  }

  private func part(_ place: Int) -> Path? {
    guard powers.reconciles, conversation.copies.count > 1 else { return nil }
    return Paths.partCopy(conversation.copies[place].opener, of: conversation.opener)
  }
}

extension JoinedPage {
  @HTMLBuilder private var messages: HTML {
    element("h2", .id("messages")) { shown.onlyDifferences ? "Where copies differ" : "Messages" }
    choices
    if shown.lines.isEmpty {
      p(shown.onlyDifferences ? "Nowhere: the copies agree in the time they share." : "There is nothing here.")
    } else {
      JoinedKey(letters: letters).html
      JoinedTable(shown).html
    }
    turns
    if powers.reconciles { anew }
  }

  /// What a lawyer may want before relying on it.
  @HTMLBuilder private var anew: HTML {
    h2("Put together anew")
    p("Compares the copies again and enters in the ledger what came of it, so that it can be shown later.")
    form(to: Paths.joinAnew(conversation.opener)) { submit("Put it together anew", style: "second") }
  }

  private var choices: HTML {
    element("ul", .class("ways-on"), Attribute("aria-label", "Which messages")) {
      element("li") { choice("All messages", isDifferences: false) }
      element("li") { choice("Only differences (\(conversation.differences.grouped))", isDifferences: true) }
      if let jump = JoinedTable(shown).firstDifference {
        element("li") { jump.link("Next difference", naming: "from the top of this page") }
      }
    }
  }

  private func choice(_ text: String, isDifferences: Bool) -> HTML {
    element(
      "a", .href(Paths.joined(conversation.opener, onlyDifferences: isDifferences)),
      Attribute("aria-current", shown.onlyDifferences == isDifferences ? "true" : nil)
    ) { text }
  }

  private var turns: HTML {
    let only = shown.onlyDifferences
    return pagination(
      "Pages of the conversation",
      previous: shown.previous.map {
        ("Earlier messages", Paths.joined(conversation.opener, before: $0, onlyDifferences: only))
      },
      next: shown.next.map { ("Later messages", Paths.joined(conversation.opener, after: $0, onlyDifferences: only)) })
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, JoinedPage(SampleJoined.agreeing)),
      Sample(.typical, JoinedPage(SampleJoined.shown, powers: Powers(reconciles: true, statesGaps: true))),
      Sample(.overflowing, JoinedPage(SampleJoined.overflowing, powers: Powers(reconciles: true))),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks which of several conversations are handed in; the others are dropped unread.
package struct WhichConversationsPage: Page {
  let step: UploadStep
  let conversations: [StagedConversation]
  let said: Said
  package let problems: [Problem]

  /// What the form said so far.
  package struct Said: Sendable, Hashable {
    /// Places of the ticked conversations.
    package var ticked: Set<Int>
    /// Words looked for among titles and names; empty shows all.
    package var words = ""
    /// Place of the first one shown among those found.
    package var from = 0

    package init(ticked: Set<Int> = []) { self.ticked = ticked }

    /// What a form of this page sent.
    package init(_ value: (String) -> [String]) {
      let elsewhere = value("elsewhere").first.map(TickedPlaces.read) ?? []
      ticked = Set(elsewhere + value("only").compactMap { Int($0) })
      words = value("words").first ?? ""
      from = max(0, value("turn").first.flatMap { Int($0) } ?? 0)
    }
  }

  /// Conversations of one page.
  package static let length = 100

  package init(
    _ step: UploadStep, _ conversations: [StagedConversation], said: Said = Said(), problems: [Problem] = []
  ) {
    (self.step, self.conversations, self.said, self.problems) = (step, conversations, said, problems)
  }

  package var title: String { "Which conversations are government business?" }
  package var back: Path? { Paths.handIn }

  package var body: HTML {
    let found = found
    let shown = Array(found.dropFirst(said.from).prefix(Self.length))
    actingFor(step.principal)
    form(to: Paths.whichConversations(step.id, step.answers)) {
      if conversations.count > Self.length { finding }
      checkboxes(
        Field("only", title, hint: hint(found.count), problems: problems, isHeading: true),
        shown.map { Choice(String($0), conversations[$0].shownTitle, hint: remark(conversations[$0])) },
        chosen: Set(said.ticked.map(String.init)))
      hidden("elsewhere", TickedPlaces.written(said.ticked.subtracting(shown).sorted()))
      turning(found.count)
      submit("Continue")
    }
    step.discard
  }

  /// Places of the conversations that are looked for.
  private var found: [Int] {
    let words = said.words.lowercased()
    guard words.contains(where: { !$0.isWhitespace }) else { return Array(conversations.indices) }
    return conversations.indices.filter { place in
      ([conversations[place].shownTitle] + conversations[place].participants).contains {
        $0.lowercased().contains(words)
      }
    }
  }

  private func hint(_ found: Int) -> String {
    let ticks = conversations.count > Self.length ? " Your ticks stay when you look for others or turn the page." : ""
    let part = found == conversations.count ? "" : " \(found.grouped) of them are found."
    return "This file holds \(conversations.count.grouped) conversations.\(part) Only those you tick are filed; the "
      + "others are dropped unread and only their number is recorded." + ticks
  }

  /// Its extent, and its channel where the file holds several.
  private func remark(_ conversation: StagedConversation) -> String {
    let channel = conversation.key.channel
    return conversations.contains { $0.key.channel != channel }
      ? "\(Channel.title(channel)), \(conversation.extent)" : conversation.extent
  }

  @HTMLBuilder private var finding: HTML {
    input(Field("words", "Find a conversation", hint: "By its name or by who takes part"), value: said.words)
    submit("Find", name: "turn", value: "0", style: "second")
  }

  @HTMLBuilder private func turning(_ count: Int) -> HTML {
    let end = said.from + Self.length
    if said.from > 0 || end < count {
      buttons {
        if said.from > 0 {
          submit("Previous conversations", name: "turn", value: "\(max(0, said.from - Self.length))", style: "second")
        }
        if end < count { submit("More conversations", name: "turn", value: "\(end)", style: "second") }
      }
    }
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    var others = [Made.conversation, Made.conversation, Made.conversation]
    others[1].key = ConversationKey(channel: "whatsapp", label: "2", title: "Family")
    others[2].key = ConversationKey(channel: "whatsapp", label: "3")
    others[2].last = nil
    let many = (0..<250).map { number in
      var one = Made.conversation
      let channel = number.isMultiple(of: 2) ? "sms" : "email"
      one.key = ConversationKey(
        channel: channel, label: "\(number)", title: number == 100 ? Made.long : "Person \(number)")
      return one
    }
    var said = Said(ticked: [3, 102])
    said.from = 100
    return [
      Sample(.typical, WhichConversationsPage(step, others)),
      Sample(.overflowing, WhichConversationsPage(step, many, said: said)),
      Sample(
        .refused, WhichConversationsPage(step, others, problems: [Problem("only", "Tick at least one conversation")])),
    ]
  }
}

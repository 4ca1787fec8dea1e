// SPDX-License-Identifier: Apache-2.0
import Records

/// The conversations of which there is more than one copy.
package struct JoinedListPage: Page {
  let conversations: [JoinedConversation]
  /// Whether the reader decides on joins.
  let mayDecide: Bool
  /// After which the next page begins.
  let next: RecordID?

  package init(_ conversations: [JoinedConversation], mayDecide: Bool = false, next: RecordID? = nil) {
    (self.conversations, self.mayDecide, self.next) = (conversations, mayDecide, next)
  }

  package let title = "Conversations from several copies"
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead(
      "Each is one conversation, captured from several phones or again and again. Every message stands in it once, "
        + "with what each copy shows of it. No copy is changed by this."
    )
    if mayDecide {
      element("ul", .class("ways-on")) {
        element("li") { link("Copies that may be one conversation", to: Paths.joinSuggestions) }
      }
    }
    if conversations.isEmpty { p("No conversation has a second copy yet.") } else { list }
    pagination(
      "Pages of conversations", next: next.map { ("More conversations", Paths.joinedConversations(after: $0)) })
  }

  private var list: HTML {
    table(
      "Conversations",
      [
        TableColumn("Conversation"), TableColumn("Channel"), TableColumn("Copies"),
        TableColumn("Messages and lines", isNumber: true), TableColumn("Copies differ in", isNumber: true),
        TableColumn("First whose business"),
      ],
      conversations.map { each in
        [
          link(each.title, to: Paths.joined(each.opener)), HTML(Channel.title(each.channel)), Self.copies(each),
          HTML(each.entries.grouped), HTML(each.differences.grouped), HTML(each.owner ?? "not declared"),
        ]
      })
  }

  /// "5: Asha Okafor (2), Owen Marsh, …", each custodian once.
  private static func copies(_ each: JoinedConversation) -> HTML {
    var names: [String] = []
    for copy in each.copies where !names.contains(copy.custodian) { names.append(copy.custodian) }
    let told = names.map { name in
      let count = each.copies.count { $0.custodian == name }
      return count == 1 ? name : "\(name) (\(count))"
    }
    return HTML("\(each.copies.count): " + told.joined(separator: ", "))
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, JoinedListPage([])),
      Sample(.typical, JoinedListPage([SampleJoined.conversation], mayDecide: true, next: SampleRecords.id(3))),
      Sample(
        .overflowing,
        JoinedListPage(
          Array(repeating: SampleJoined.overflowing.conversation, count: 3), mayDecide: true, next: nil)),
    ]
  }
}

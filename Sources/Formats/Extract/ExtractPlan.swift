// SPDX-License-Identifier: Apache-2.0
import Records

/// What an extract keeps, by the place of each message and event in the export.
package struct ExtractPlan: Sendable {
  /// Items of one conversation.
  struct Count: Sendable, Hashable {
    var kept = 0
    var withheld = 0

    var all: Int { kept + withheld }
  }

  private var places = PlaceSet()
  private var next = 0
  /// Hashes of the ids of withheld messages: what quotes one of them loses the quotation.
  private var answered: Set<Int> = []
  /// Conversations of which a message without an id is withheld: what quotes it does not name it.
  private var nameless: Set<ConversationLabel> = []
  private(set) var trace = ItemTrace()
  private var conversations: [ConversationLabel: Count] = [:]
  /// Messages and events that go.
  package private(set) var withheld = 0

  package init() {}

  /// Messages and events that stay.
  package var kept: Int { next - withheld }

  /// Takes the next item of the export; `isWithheld` says nothing of a notice.
  package mutating func add(_ item: ParsedItem, isWithheld: Bool) {
    trace.add(item)
    switch item {
    case .message(let message):
      let label = message.conversation.untitled
      if isWithheld { note(message.nativeID, of: label) }
      add(label, isWithheld)
    case .event(let event): add(event.conversation.untitled, isWithheld)
    case .notice: return
    }
  }

  private mutating func note(_ id: String?, of label: ConversationLabel) {
    if let id { answered.insert(id.hashValue) } else { nameless.insert(label) }
  }

  private mutating func add(_ label: ConversationLabel, _ isWithheld: Bool) {
    if isWithheld {
      places.insert(next)
      withheld += 1
      conversations[label, default: Count()].withheld += 1
    } else {
      conversations[label, default: Count()].kept += 1
    }
    next += 1
  }

  /// Whether the message of that id is withheld.
  func withholds(message id: String) -> Bool { answered.contains(id.hashValue) }

  /// Whether what the message quotes is withheld, or may be: not every format says which message it is.
  func withholdsQuoted(by message: ParsedMessage) -> Bool {
    let label = message.conversation.untitled
    guard let answered = message.replyTo else {
      return count(of: label).withheld > 0 && message.extras.contains { $0.name.hasPrefix("quote:") }
    }
    return withholds(message: answered) || nameless.contains(label)
  }

  func count(of label: ConversationLabel) -> Count { conversations[label.untitled] ?? Count() }

  func withholds(_ place: Int) -> Bool { places.contains(place) }
}

extension ConversationLabel {
  /// Without its title, which may change from item to item.
  var untitled: ConversationLabel { ConversationLabel(id: id, channel: channel) }
}

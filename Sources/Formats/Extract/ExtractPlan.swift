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
  private var conversations: [ConversationLabel: Count] = [:]
  /// Messages and events that go.
  package private(set) var withheld = 0

  package init() {}

  /// Messages and events that stay.
  package var kept: Int { next - withheld }

  /// Takes the next message or event, of the conversation `label`.
  package mutating func add(_ label: ConversationLabel, isWithheld: Bool) {
    let label = label.untitled
    if isWithheld {
      places.insert(next)
      withheld += 1
      conversations[label, default: Count()].withheld += 1
    } else {
      conversations[label, default: Count()].kept += 1
    }
    next += 1
  }

  func count(of label: ConversationLabel) -> Count { conversations[label.untitled] ?? Count() }

  func withholds(_ place: Int) -> Bool { places.contains(place) }
}

extension ConversationLabel {
  /// Without its title, which may change from item to item.
  var untitled: ConversationLabel { ConversationLabel(id: id, channel: channel) }
}

// SPDX-License-Identifier: Apache-2.0

/// Who captures a conversation (NCC-7), and by which rule.
package enum ResponsibleCapturer: Sendable, Hashable {
  case declared(PersonReference)
  /// An official who opened the conversation, by its own system lines.
  case initiator(PersonReference)
  /// The first who captured it.
  case first(PersonReference)
  case unknown

  /// `people`: those known to have it, first to capture first. A declaration wins, then who opened it.
  package init(declared: PersonReference?, initiator: PersonReference?, people: [PersonReference]) {
    if let declared {
      self = .declared(declared)
    } else if let initiator {
      self = .initiator(initiator)
    } else {
      self = people.first.map(ResponsibleCapturer.first) ?? .unknown
    }
  }

  package var person: PersonReference? {
    switch self {
    case .declared(let person), .initiator(let person), .first(let person): person
    case .unknown: nil
    }
  }

  /// Why it is this person, in one sentence.
  package var reason: String {
    switch self {
    case .declared: "They were named for it (NCCC guidance 2023)."
    case .initiator: "They began the conversation."
    case .first: "They captured it first."
    case .unknown: "Nobody is named for it and nobody has captured it."
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A nil return against the copies of others: does one show this person taking part in that time on that channel?
package struct NilReturnCheck: Sendable, Hashable {
  /// A conversation in another's copy in which the person is a participant, and the days its messages span.
  package struct Sighting: Sendable, Hashable {
    package let conversation: ConversationKey
    package let deposit: DepositID
    package let first: Day?
    package let last: Day?

    package init(_ conversation: ConversationKey, deposit: DepositID, first: Day?, last: Day?) {
      (self.conversation, self.deposit, self.first, self.last) = (conversation, deposit, first, last)
    }
  }

  /// What contradicts it; empty contradicts nothing.
  package let contradictions: [Sighting]

  /// `sightings` are in copies handed in by others. Days that are not known count as within the period.
  package init(channels: [String], from: Day, through: Day, sightings: [Sighting]) {
    contradictions = sightings.filter { sighting in
      channels.contains { Channel.isSame($0, sighting.conversation.channel) } && (sighting.last ?? from) >= from
        && (sighting.first ?? through) <= through
    }
  }

  /// Nil when `said` is no nil return.
  package init?(_ said: Declaration, sightings: [Sighting]) {
    guard case .nilReturn(let channels, let from, let through, _) = said else { return nil }
    self.init(channels: channels, from: from, through: through, sightings: sightings)
  }

  package var isContradicted: Bool { !contradictions.isEmpty }

  /// The exact words a person declares, for these channels and this period.
  package static func words(channels: [String], from: Day, through: Day) -> String {
    "I have looked on every device and account I use. From \(from.words) to \(through.words) I sent or received "
      + "nothing about the authority's business on: \(channels.joined(separator: ", "))."
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Signals short of proof, over the archive and over one conversation.
extension Office {
  /// Every signal there is, by conversation.
  package func signals(as subject: Subject) async throws -> [GapSignal] {
    try require(.stateGaps, of: subject)
    let (signals, seen) = try await aside {
      let held = try self.archive.catalogue.heldConversations()
      return (try SignalSurvey(self).signals(in: Self.byConversation(held)), held.map(\.deposit))
    }
    try await viewings.enter(Viewing(.viewed, by: subject, deposits: Array(Set(seen)).sorted { "\($0)" < "\($1)" }))
    return signals
  }

  /// The signals of the conversation that `record` stands in, in all its copies.
  package func signals(with record: RecordID, as subject: Subject) async throws -> [GapSignal] {
    try require(.stateGaps, of: subject)
    let signals = try await aside {
      let references = Set(try self.compared(with: record).alignment.copies.map(\.reference))
      let held = try self.archive.catalogue.heldConversations().filter {
        references.contains(CopyReference(deposit: $0.deposit, conversation: $0.conversation))
      }
      return try SignalSurvey(self).signals(in: [held])
    }
    try await viewings.enter(Viewing(.viewed, by: subject, records: [record]))
    return signals
  }

  /// Copies that bear one channel and label, in the order they were first filed.
  ///
  /// LIMIT: copies that an officer or an alignment joined under different labels are looked at apart here; the page of
  /// one conversation takes them together.
  private static func byConversation(_ held: [HeldConversation]) -> [[HeldConversation]] {
    var places: [ConversationKey: Int] = [:]
    var groups: [[HeldConversation]] = []
    for one in held {
      if let place = places[one.conversation] {
        groups[place].append(one)
      } else {
        places[one.conversation] = groups.count
        groups.append([one])
      }
    }
    return groups
  }
}

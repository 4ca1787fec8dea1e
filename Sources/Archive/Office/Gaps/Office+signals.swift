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
      let groups = HeldGroups(held, try self.archive.gathered()).groups
      return (try SignalSurvey(self).signals(in: groups), held.map(\.deposit))
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
}

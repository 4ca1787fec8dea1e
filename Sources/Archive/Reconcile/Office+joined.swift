// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Joined conversations for those who read for the authority. An official sees their own copies alone, as ever.
extension Office {
  /// Conversations on a page of the list.
  package static let joinedOnPage = 50

  /// Conversations with more than one copy (`all`: those with one as well), in the order their first copies came;
  /// `after` is the opener of the last one shown before.
  package func joinedConversations(
    all: Bool = false, after: RecordID? = nil, limit: Int = joinedOnPage, as subject: Subject
  ) async throws -> [JoinedConversation] {
    try require(.readRecords, of: subject)
    let archive = archive
    let found = try await aside { try archive.joinedConversations(all: all, after: after, limit: limit) }
    let deposits = Set(found.flatMap(\.copies).map(\.reference.deposit)).sorted { $0.description < $1.description }
    try await viewings.enter(Viewing(.viewed, by: subject, deposits: deposits))
    return found
  }

  /// A page of the conversation that `record` is in, with how each line stands in every copy.
  package func joined(
    with record: RecordID, after: Int? = nil, before: Int? = nil, onlyDifferences: Bool = false, as subject: Subject
  ) async throws -> ShownJoined {
    try require(.readRecords, of: subject)
    let archive = archive
    let shown = try await aside {
      try archive.joinedPage(with: record, after: after, before: before, onlyDifferences: onlyDifferences)
    }
    try await viewings.enter(Viewing(.viewed, by: subject, records: shown.recordsShown))
    return shown
  }

  /// What changed between the captures of each custodian, with the records before and after.
  package func captureChanges(with record: RecordID, as subject: Subject) async throws -> [CaptureChange] {
    try require(.readRecords, of: subject)
    let archive = archive
    let changes = try await aside {
      let gathered = try archive.required(with: record)
      return try archive.captureChanges(gathered, try archive.union(of: gathered))
    }
    let records = Set(changes.flatMap { [$0.before, $0.after].compactMap { $0 } })
    try await viewings.enter(
      Viewing(.viewed, by: subject, records: records.sorted { $0.description < $1.description }))
    return changes
  }

  /// How many copies there are of the conversation that `record` is in, as far as they were put together; nil for one.
  package func copies(with record: RecordID, as subject: Subject) throws -> Int? {
    guard subject.may(.readRecords), let row = try archive.catalogue.conversationRow(of: record) else { return nil }
    let count = try archive.catalogue.copyCount(with: row)
    return count > 1 ? count : nil
  }
}

extension ShownJoined {
  /// Every record whose words the page shows.
  var recordsShown: [RecordID] {
    var seen: Set<RecordID> = []
    let rows = lines.flatMap { line in [line.row?.id].compactMap { $0 } + line.otherwise.map(\.row.id) }
    let changed = changes.flatMap { [$0.before, $0.after].compactMap { $0 } }
    return (rows + changed).filter { seen.insert($0).inserted }
  }
}

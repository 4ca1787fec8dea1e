// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  /// Every conversation of every deposit, in the order they were filed.
  package func heldConversations() throws(CatalogueError) -> [HeldConversation] {
    try read { db in try OwnerRows.read(SignalRows.all, db) { _ in } }
  }

  /// Its first record, the moments of its messages in order of time, and of those that are deletion lines.
  package func moments(
    of held: HeldConversation
  ) throws(CatalogueError) -> (opener: RecordID?, messages: [Instant], stubs: [Instant]) {
    try read { db in
      let row = try PreparedStatement(db, SignalRows.messages)
      defer { row.reset() }
      row.bind(1, held.row)
      var (messages, stubs): ([Instant], [Instant]) = ([], [])
      while try row.step() {
        guard !KindCode.isEvent(row.int(1)) else { continue }
        let moment = Instant(milliseconds: RowKey.moment(of: row.int(0)) + RowKey.epoch)
        messages.append(moment)
        let isStub = RecordFlags(rawValue: row.int(2)).contains(.deleted) || row.int(1) == KindCode.code(.deleted)
        if isStub { stubs.append(moment) }
      }
      return (try Self.opener(of: held.row, db), messages, stubs)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Copies of one conversation put together, and the records behind their lines: what a statement is made from.
struct ComparedCopies: Sendable {
  let alignment: Alignment
  /// First record of each copy, in the alignment's order.
  let openers: [RecordID]
  /// Record of a copy's line, both from 0.
  let record: @Sendable (_ copy: Int, _ line: Int) -> RecordID?

  /// Place of the copy that `record` stands in; nil where it stands in none of them.
  func copy(with record: RecordID, in archive: AuthorityArchive) throws -> Int? {
    if let place = openers.firstIndex(of: record) { return place }
    guard let row = try archive.catalogue.record(record) else { return nil }
    return alignment.copies.firstIndex { copy in
      copy.reference.deposit == row.deposit && row.item.conversation.map(copy.reference.conversation.names) ?? false
    }
  }
}

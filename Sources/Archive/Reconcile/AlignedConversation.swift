// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// A joined conversation whole and in memory: which line of each copy is which entry, and the record of each line.
package struct AlignedConversation: Sendable {
  package let alignment: Alignment
  /// In the alignment's order.
  package let copies: [JoinedCopy]
  let lines: [[RecordID]]

  package func record(copy: Int, line: Int) -> RecordID? {
    lines[copy].indices.contains(line) ? lines[copy][line] : nil
  }

  /// For each copy the record of an entry, nil where it has none.
  package func records(of entry: Int) -> [RecordID?] {
    copies.indices.map { copy in alignment.line(of: entry, in: copy).flatMap { record(copy: copy, line: $0) } }
  }
}

extension AuthorityArchive {
  /// The conversation that `record` is in, put together; nil where there is no such record. Blocks while it is made.
  package func aligned(with record: RecordID) throws -> AlignedConversation? {
    guard let gathered = try gathered(with: record) else { return nil }
    let union = try union(of: gathered)
    return AlignedConversation(
      alignment: try catalogue.alignment(of: union), copies: try joinedCopies(union, gathered),
      lines: try gathered.copies.map { try catalogue.lineIDs(of: $0.conversation) })
  }

  /// The copies with how they stand beside each other.
  func joinedCopies(_ union: StoredUnion, _ gathered: Gathered) throws -> [JoinedCopy] {
    try zip(union.copies, gathered.copies).compactMap { stored, copy in
      guard var joined = try joinedCopy(copy, lines: stored.aligned.lines) else { return nil }
      (joined.clock, joined.zone) = (stored.aligned.clock, stored.aligned.zone)
      (joined.standings, joined.reason) = (stored.standings, stored.reason)
      (joined.firstAt, joined.lastAt, joined.clockFrom) = (stored.firstAt, stored.lastAt, stored.clockFrom)
      return joined
    }
  }

  /// A copy as far as it is known without the others; nil for one without a record.
  func joinedCopy(_ copy: CatalogueCopy, lines: Int) throws -> JoinedCopy? {
    guard let opener = try catalogue.opener(of: copy.conversation) else { return nil }
    let facts = copy.facts
    return JoinedCopy(
      reference: copy.reference, custodian: facts.custodian, custodianID: copy.custodianID, device: facts.device,
      receivedAt: facts.receivedAt, opener: opener, lines: lines, withheld: facts.withheld)
  }
}

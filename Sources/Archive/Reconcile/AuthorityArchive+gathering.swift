// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension AuthorityArchive {
  /// Which copies are one conversation: marks what is new, compares what is alike, then decisions and rules.
  func gathered() throws -> [Gathered] {
    let gathering = try gathering()
    return gathering.conversations.map { Gathered($0, of: gathering.copies) }
  }

  func gathering() throws -> Gathering {
    let copies = try catalogue.copies()
    try compare(copies)
    return Gathering(
      copies, try catalogue.likenesses(version: Alignment.version), decisions: try joiningDecisions())
  }

  /// The conversation that `record` is in, with its copies; nil where there is no such record, or it takes no part.
  func gathered(with record: RecordID) throws -> Gathered? {
    guard let row = try catalogue.conversationRow(of: record) else { return nil }
    return try gathered().first { $0.copies.contains { $0.conversation == row } }
  }

  /// Joinings and partings in the order of the ledger.
  private func joiningDecisions() throws -> [Attestation] {
    let kinds: [AttestationKind] = [.joined, .parted]
    return try kinds.flatMap { try catalogue.attestationRows(of: $0) }.sorted { $0.ledgerIndex < $1.ledgerIndex }
      .map(\.attestation)
  }

  private func compare(_ copies: [CatalogueCopy]) throws {
    let marked = try catalogue.marked(version: MarkSampling.version)
    let new = copies.filter { marked[$0.conversation] == nil }
    guard !new.isEmpty else { return }
    let marks = try new.map { try self.marks(of: $0) }
    try catalogue.keep(marks)
    var likening = Likening(self, copies)
    let likenesses = try likening.compared(new)
    try catalogue.keep(likenesses, alignment: Alignment.version, of: marks, version: MarkSampling.version)
  }

  private func marks(of copy: CatalogueCopy) throws -> ConversationMarks {
    var (sampling, lines) = (MarkSampling(), 0)
    try catalogue.eachLine(of: copy.conversation) { item in
      sampling.add(item)
      lines += 1
    }
    sampling.finish()
    return ConversationMarks(conversation: copy.conversation, marks: sampling.marks, lines: lines)
  }

  /// A copy's lines as alignment reads them.
  func lines(of copy: CatalogueCopy) throws -> CopyLines {
    var lines = CopyLines(
      copy.reference, capturedAt: copy.facts.receivedAt, isPartWithheld: try isPartWithheld(copy))
    try catalogue.eachLine(of: copy.conversation) { lines.add($0) }
    return lines
  }

  func isPartWithheld(_ copy: CatalogueCopy) throws -> Bool {
    if copy.facts.isPartWithheld { return true }
    let said = try catalogue.attestations(about: copy.reference.deposit)
    return Standing(said).inForce.contains { $0.said.kind == .withheld }
  }
}

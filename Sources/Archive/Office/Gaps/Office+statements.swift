// SPDX-License-Identifier: Apache-2.0
import Records

/// Reading statements. Each page is one entry of the ledger before it is shown.
extension Office {
  /// Differences on one page.
  package static let differencesOnPage = 100
  /// Differences in a printed statement; it says how many more there are.
  package static let differencesInPrint = 2_000

  /// Statements that this person may read, newest first.
  package func statements(as subject: Subject) async throws -> [StatementSummary] {
    try require(.readRecords, of: subject)
    let shown = try archive.attestations(of: .gapStated).reversed().compactMap { attestation -> StatementSummary? in
      guard case .gapStated(let statement) = attestation.said else { return nil }
      let correspondence = try correspondence(attestation.id)
      guard try mayRead(statement, correspondence, subject) else { return nil }
      return StatementSummary(
        id: attestation.id, at: attestation.at, title: statement.title,
        channel: statement.sides.first?.copy.conversation.channel ?? "", custodians: statement.sides.map(\.custodian),
        isWhole: statement.isWhole, differences: statement.items.count, likelihood: statement.likelihood,
        correspondence: correspondence)
    }
    try await viewings.enter(Viewing(.viewed, by: subject))
    return shown
  }

  /// A page of a statement with the words recovered; all of it, as far as is printed, for `isPrint`.
  package func statement(
    _ id: AttestationID, from first: Int = 1, isPrint: Bool = false, as subject: Subject
  ) async throws -> ShownStatement {
    let (stated, correspondence) = try readable(id, as: subject)
    let count = isPrint ? Self.differencesInPrint : Self.differencesOnPage
    let start = max(1, min(first, stated.statement.items.count))
    let some = Array(stated.statement.items.dropFirst(start - 1).prefix(count))
    let items = try await aside { try self.shown(some, of: stated.statement) }
    let isOwn = try stated.statement.sides.contains { try self.isOwn($0, of: subject) }
    try await viewings.enter(Viewing(.viewed, by: subject, records: items.flatMap { $0.rows.compactMap { $0?.id } }))
    return ShownStatement(
      stated: stated, correspondence: correspondence, today: today, items: items, first: start,
      mayAct: subject.may(.stateGaps) && !isOwn, verifierKey: archive.verifierKey)
  }

  /// The statement's sealed text: anybody checks it against the ledger with `sha256sum` and the proof.
  package func statementText(_ id: AttestationID, as subject: Subject) async throws -> [UInt8] {
    let (stated, _) = try readable(id, as: subject)
    try await viewings.enter(Viewing(.exported, by: subject))
    return try archive.text(of: stated)
  }

  /// The `.tlog-proof` of the statement's entry.
  package func statementProof(_ id: AttestationID, as subject: Subject) async throws -> String {
    let (stated, _) = try readable(id, as: subject)
    try await viewings.enter(Viewing(.proved, by: subject))
    return try archive.proof(of: stated)
  }

  /// The statement as the named official sees it: no words but those of their own copy (docs/decisions/0021).
  package func ownStatement(_ id: AttestationID, from first: Int = 1, as subject: Subject) async throws -> OwnStatement
  {
    try require(.handIn, of: subject)
    let correspondence = try correspondence(id)
    guard !subject.person.isGuest, subject.principal == nil, let asked = correspondence.asks(subject.person.id),
      let stated = try archive.stated(id),
      let side = stated.statement.sides.firstIndex(where: { $0.custodianID == subject.person.id })
    else { throw Self.notFound("statement \(id)") }
    let start = max(1, min(first, stated.statement.items.count))
    let some = Array(stated.statement.items.dropFirst(start - 1).prefix(Self.differencesOnPage))
    let items = try await aside { try self.shown(some, of: stated.statement, only: side) }
    try await viewings.enter(Viewing(.viewed, by: subject, records: items.flatMap { $0.rows.compactMap { $0?.id } }))
    return OwnStatement(
      stated: stated, side: side, asked: asked, isOpen: correspondence.isOpen, items: items, first: start)
  }

  // MARK: Who reads

  private func readable(_ id: AttestationID, as subject: Subject) throws -> (StatedGap, GapCorrespondence) {
    guard let stated = try archive.stated(id) else { throw Self.notFound("statement \(id)") }
    let correspondence = try correspondence(id)
    guard try mayRead(stated.statement, correspondence, subject) else { throw Self.notFound("statement \(id)") }
    return (stated, correspondence)
  }

  /// Before circulation those who state gaps, but for a custodian named in it; afterwards everybody who reads records.
  private func mayRead(
    _ statement: GapStatement, _ correspondence: GapCorrespondence, _ subject: Subject
  ) throws -> Bool {
    guard subject.may(.readRecords) else { return false }
    guard correspondence.isOpen else { return true }
    guard subject.may(.stateGaps) else { return false }
    return try !statement.sides.contains { try isOwn($0, of: subject) }
  }

  // MARK: Words

  /// The records behind some differences; what a custodian has withheld since, in a copy that came later, has none.
  private func shown(_ items: [StatedItem], of statement: GapStatement, only side: Int? = nil) throws -> [ShownItem] {
    let withheld = try withheld(among: items)
    return try items.map { item in
      guard !withheld.contains(item.record) else {
        return ShownItem(item: item, rows: item.places.map { _ in nil }, isWithheld: true)
      }
      let rows = try item.places.enumerated().map { place, stood in
        try side == nil || side == place ? stood.record.flatMap { try archive.catalogue.record($0) } : nil
      }
      return ShownItem(item: item, rows: rows)
    }
  }

  /// Records of the items whose entry stands withheld in some copy by now. Where copies were parted since they were
  /// compared, each conversation that they stand in now is looked at.
  private func withheld(among items: [StatedItem]) throws -> Set<RecordID> {
    var (left, withheld) = (Set(items.flatMap(\.records)), Set<RecordID>())
    while let record = left.popFirst() {
      guard let compared = try archive.comparedCopies(with: record) else { continue }
      left = try left.filter { try compared.copy(with: $0, in: archive) == nil }
      withheld.formUnion(Self.withheld(in: compared))
    }
    return Set(items.filter { $0.records.contains(where: withheld.contains) }.map(\.record))
  }

  private static func withheld(in compared: ComparedCopies) -> [RecordID] {
    let alignment = compared.alignment
    return (0..<alignment.count).flatMap { entry -> [RecordID] in
      guard alignment.copies.indices.contains(where: { alignment.standing(of: entry, in: $0) == .withheld }) else {
        return []
      }
      return alignment.copies.indices.compactMap { copy in
        alignment.line(of: entry, in: copy).flatMap { compared.record(copy, $0) }
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Stating how copies of a conversation differ.
extension Office {
  /// The copies to choose from, and what would be stated of those chosen; nothing is signed and no words are shown.
  package func gapDraft(
    with record: RecordID, _ choice: GapChoice? = nil, as subject: Subject
  ) async throws -> GapDraft {
    try require(.stateGaps, of: subject)
    let draft = try await aside { try self.draft(record, choice, try self.compared(with: record), subject) }
    try await viewings.enter(Viewing(.viewed, by: subject, records: draft.copies.map(\.opener)))
    return draft
  }

  /// States and signs, and asks the custodians named to reply within the usual days.
  ///
  /// Nobody states anything about a copy of their own (docs/decisions/0021).
  @discardableResult
  package func stateGap(_ choice: GapChoice, as subject: Subject) async throws -> AttestationID {
    try require(.stateGaps, of: subject)
    guard let record = choice.records.first else { throw Self.notFound("conversation") }
    return try await state(choice, in: try await aside { try self.compared(with: record) }, as: subject)
  }

  func state(_ choice: GapChoice, in compared: ComparedCopies, as subject: Subject) async throws -> AttestationID {
    try require(.stateGaps, of: subject)
    guard subject.principal == nil else { throw Self.principalsOwn }
    guard let statement = try await aside({ try self.statement(choice, compared) }) else {
      throw ArchiveError(.usage, "These copies show the same; there is nothing to state.")
    }
    guard try !statement.sides.contains(where: { try isOwn($0, of: subject) }) else { throw Self.ownCopy }
    let stated = try await archive.state(statement, from: compared.alignment, by: subject.person.reference)
    let until = today.adding(days: GapCorrespondence.usualDays)
    for official in officials(statement) { try await ask(official, to: stated.id, until: until, subject) }
    return stated.id
  }

  // MARK: What is compared

  /// The copies of the conversation that `record` stands in, put together.
  func compared(with record: RecordID) throws -> ComparedCopies {
    guard let compared = try archive.comparedCopies(with: record) else { throw Self.notFound("conversation \(record)") }
    return compared
  }

  func statement(_ choice: GapChoice, _ compared: ComparedCopies) throws -> GapStatement? {
    let material = try GapSurvey(archive, register: try register()).material(compared)
    switch choice {
    case .whole: return try GapRules.whole(material)
    case .pair(let lacking, let showing):
      guard let one = try compared.copy(with: lacking, in: archive),
        let other = try compared.copy(with: showing, in: archive)
      else { throw Self.notFound("copy of this conversation") }
      guard one != other else { throw ArchiveError(.usage, "A copy is compared with another one.") }
      return try GapRules.pair(material, lacking: one, showing: other)
    }
  }

  func draft(
    _ record: RecordID, _ choice: GapChoice?, _ compared: ComparedCopies, _ subject: Subject
  ) throws -> GapDraft {
    let known = try GapSurvey(archive, register: try register()).material(compared).copies.map(\.stated)
    return GapDraft(
      title: known.first.map { $0.copy.conversation.title ?? $0.copy.conversation.label } ?? "", record: record,
      copies: try zip(known, compared.openers).map { copy, opener in
        GapDraft.Copy(
          opener: opener, custodian: copy.custodian, receivedAt: copy.receivedAt, lines: copy.lines,
          isOwn: try isOwn(copy, of: subject))
      }, choice: choice, statement: try choice.flatMap { try statement($0, compared) })
  }

  // MARK: Whose it is

  /// By the account; else by the name, also of one whom the register knew before they had an account.
  func isOwn(_ side: StatedCopy, of subject: Subject) throws -> Bool {
    guard let id = side.custodianID, try subject.owns(id) || desk.person(id) != nil else {
      return Register.isSame(side.custodian, subject.person.name)
    }
    return subject.owns(id)
  }

  /// Who is asked to reply: each custodian of a lacking side once. One who is known by name alone gets a number that
  /// is nobody's account: their day passes, and they are written to outside the program.
  func officials(_ statement: GapStatement) -> [PersonReference] {
    var officials: [PersonReference] = []
    for side in statement.lacking
    where !officials.contains(where: { $0.id == side.custodianID || $0.name == side.custodian }) {
      officials.append(PersonReference(id: side.custodianID ?? draw(), name: side.custodian))
    }
    return officials
  }

  func ask(_ official: PersonReference, to statement: AttestationID, until: Day, _ subject: Subject) async throws {
    _ = try await archive.attest(
      .replyAsked(official, until: until), about: Topic(person: official.id, attestation: statement),
      by: subject.person.reference)
  }

  static var ownCopy: ArchiveError {
    ArchiveError(
      .refused, "Nobody states or circulates what is about a copy of their own.",
      remedy: "ask another officer who states gaps")
  }
}

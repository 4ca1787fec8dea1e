// SPDX-License-Identifier: Apache-2.0
import Records

/// The named official replies before a statement goes anywhere; the replies go with it.
extension Office {
  /// Asks anew, with a later day for example.
  package func askReply(_ id: AttestationID, until: Day? = nil, as subject: Subject) async throws {
    let stated = try actable(id, as: subject)
    let correspondence = try correspondence(id)
    guard correspondence.isOpen else { throw Self.circulated }
    let until = until ?? today.adding(days: GapCorrespondence.usualDays)
    guard until > today else { throw ArchiveError(.usage, "The day to reply by must come after today.") }
    let named = correspondence.asked.map(\.person)
    let officials = named.isEmpty ? officials(stated.statement) : named
    for official in officials { try await ask(official, to: id, until: until, subject) }
  }

  /// The official's own words on the statement; once or more, until it is circulated.
  package func reply(to id: AttestationID, words: String, as subject: Subject) async throws {
    try require(.handIn, of: subject)
    guard subject.principal == nil else { throw Self.principalsOwn }
    let correspondence = try correspondence(id)
    guard !subject.person.isGuest, correspondence.asks(subject.person.id) != nil else {
      throw Self.notFound("statement \(id)")
    }
    guard correspondence.isOpen else { throw Self.circulated }
    guard !words.isEmpty, words.utf8.count <= 4_000 else {
      throw ArchiveError(.usage, "A reply has 1 to 4,000 bytes.", remedy: "write it, or say it in fewer words")
    }
    _ = try await archive.attest(
      .gapReplied(words: words), about: Topic(person: subject.person.id, attestation: id),
      by: subject.person.reference)
  }

  /// Says to whom the statement goes, with its replies; refused before every named official replied or their day passed.
  package func circulate(_ id: AttestationID, to whom: String, as subject: Subject) async throws {
    _ = try actable(id, as: subject)
    if let refusal = try correspondence(id).circulation(on: today).refusal {
      throw ArchiveError(.refused, refusal, remedy: "wait for the reply, or for that day to pass")
    }
    guard !whom.isEmpty, whom.utf8.count <= 400 else {
      throw ArchiveError(.usage, "Name whom it goes to, in 400 bytes at most.")
    }
    _ = try await archive.attest(
      .gapCirculated(to: whom), about: Topic(attestation: id), by: subject.person.reference)
  }

  /// The statement, where this officer may act on it: they hold the right, and no side is theirs.
  private func actable(_ id: AttestationID, as subject: Subject) throws -> StatedGap {
    try require(.stateGaps, of: subject)
    guard subject.principal == nil else { throw Self.principalsOwn }
    guard let stated = try archive.stated(id) else { throw Self.notFound("statement \(id)") }
    guard try !stated.statement.sides.contains(where: { try isOwn($0, of: subject) }) else { throw Self.ownCopy }
    return stated
  }

  func correspondence(_ id: AttestationID) throws -> GapCorrespondence {
    GapCorrespondence(try archive.attestations(about: Topic(attestation: id)))
  }

  private static var circulated: ArchiveError {
    ArchiveError(.usage, "The statement was circulated; nothing is added to it.", remedy: "state anew")
  }

  // MARK: On the official's own page

  /// Statements that wait for this person's reply, with their days.
  func repliesWanted(of person: PersonID) throws -> [(statement: AttestationID, until: Day)] {
    let asked = try archive.attestations(about: Topic(person: person)).filter { $0.said.kind == .replyAsked }
    return try Set(asked.compactMap(\.about.attestation)).compactMap { id in
      let correspondence = try correspondence(id)
      guard correspondence.isOpen, let mine = correspondence.asks(person), mine.replies.isEmpty else { return nil }
      return (id, mine.until)
    }.sorted { ($0.until, "\($0.statement)") < ($1.until, "\($1.statement)") }
  }
}

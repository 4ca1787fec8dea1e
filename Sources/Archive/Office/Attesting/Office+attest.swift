// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Declares or decides something, sealed and in the ledger before this returns.
  ///
  /// An official speaks about their own conversations and deposits alone; a secretary's word is marked as said for
  /// the principal, and what must be signed is the principal's own. What is not one's own is refused the same way
  /// whether or not it exists.
  @discardableResult
  package func attest(
    _ said: Declaration, about topic: Topic, as subject: Subject
  ) async throws -> Attestation {
    try await attest(said, about: topic, isFirst: false, as: subject)
  }

  /// `isFirst`: the conversation becomes known by this declaration.
  @discardableResult
  func attest(
    _ said: Declaration, about topic: Topic, isFirst: Bool, as subject: Subject
  ) async throws -> Attestation {
    if try isSample(said, topic, subject) { return try await keep(said, topic, subject) }
    let rule = AttestingRule(said.kind)
    try require(rule.right, of: subject)
    guard !rule.isPrincipalsOwn || subject.principal == nil else { throw Self.principalsOwn }
    try checkWords(of: said)
    var topic = topic
    if rule.isAboutOwn {
      topic.person = topic.person ?? subject.custodian.id
      try checkOwn(said, topic, subject, isFirst: isFirst)
    }
    try await checkDecision(said, topic, subject)
    return try await keep(said, topic, subject)
  }

  private func keep(_ said: Declaration, _ topic: Topic, _ subject: Subject) async throws -> Attestation {
    try await archive.attest(said, about: topic, by: subject.person.reference, for: subject.principal)
  }

  /// A records manager looks again at what was called not significant (NCC-3); their view stands beside the other.
  private func isSample(_ said: Declaration, _ topic: Topic, _ subject: Subject) throws -> Bool {
    guard case .significance = said, subject.may(.sampleSignificance), topic.person != subject.custodian.id else {
      return false
    }
    let views = Standing(try archive.attestations(about: topic)).all(.significance)
    return views.contains { $0.said == .significance(.notSignificant) && $0.by.id != subject.person.id }
  }

  // MARK: What is one's own

  private func checkOwn(_ said: Declaration, _ topic: Topic, _ subject: Subject, isFirst: Bool) throws {
    guard let person = topic.person, subject.owns(person) else { throw Self.notYours }
    if let deposit = topic.deposit, try !holds(deposit, person) { throw Self.notYours }
    if let record = topic.record {
      guard let row = try archive.catalogue.record(record), try holds(row.deposit, person) else { throw Self.notYours }
    }
    if let answered = topic.attestation { try checkAuthor(of: answered, said, subject) }
    if let conversation = topic.conversation, !isFirst, said.kind != .usage,
      try !knows(conversation, person)
    {
      throw Self.notYours
    }
  }

  /// Whether the deposit is this person's: held, or handed in by them; filed or still staged.
  private func holds(_ deposit: DepositID, _ person: PersonID) throws -> Bool {
    if let owners = try archive.catalogue.owners(of: deposit) {
      return owners.custodian == person || owners.depositor == person
    }
    guard let staged = try desk.staged(deposit)?.upload else { return false }
    return staged.custodian == person || staged.owner == person
  }

  /// Whether the person captured it, declared it, or is a participant of another's copy.
  private func knows(_ conversation: ConversationKey, _ person: PersonID) throws -> Bool {
    if try archive.catalogue.conversations(heldBy: person).contains(where: { $0.conversation == conversation }) {
      return true
    }
    if try archive.attestations(about: Topic(person: person, conversation: conversation)).isEmpty == false {
      return true
    }
    return try archive.conversations(with: person, in: try register()).contains { $0.conversation == conversation }
  }

  private func checkAuthor(of answered: AttestationID, _ said: Declaration, _ subject: Subject) throws {
    guard let earlier = try archive.attestation(answered), subject.owns((earlier.onBehalfOf ?? earlier.by).id) else {
      throw Self.notYours
    }
    guard said.kind == .withdrawn, !earlier.said.kind.canBeWithdrawn else { return }
    throw ArchiveError(.refused, "What was signed or decided stands; it cannot be taken back.")
  }

  // MARK: Decisions

  private func checkDecision(_ said: Declaration, _ topic: Topic, _ subject: Subject) async throws {
    switch said {
    case .policy(let policy):
      guard policy.isSound else {
        throw ArchiveError(.usage, "A policy counts 1 to 366 days.", remedy: "give whole numbers of days")
      }
    case .challenged:
      guard let person = topic.person, !subject.owns(person) else {
        throw ArchiveError(.refused, "Nobody challenges what they withheld themselves.")
      }
    case .capturer(let named), .counterpartAsked(let named, _):
      guard let row = try desk.person(named.id), row.person.isActive else { throw Self.notYours }
    case .checklistClosed:
      guard try openConversations(of: subject.custodian.id).isEmpty else {
        throw ArchiveError(
          .refused, "Conversations are still open.", remedy: "capture each, or say why it cannot be captured")
      }
    case .withdrawn:
      guard topic.attestation != nil else { throw ArchiveError(.usage, "Nothing is named to be taken back.") }
    case .gapStated, .replyAsked, .gapReplied, .gapCirculated:
      throw ArchiveError(.refused, "A statement, its replies and its circulation have acts of their own.")
    case .usage, .significance, .nilReturn, .exportBlocked, .phoneLost, .assistanceAsked, .removed, .timer, .withheld,
      .adjudicated, .spillage, .reminded, .finished, .answered, .checklistBegun, .registered, .linked, .unlinked,
      .joined, .parted, .bodies:
      break
    }
  }

  /// Words are the declarer's own, of a length that people read.
  private func checkWords(of said: Declaration) throws {
    guard said.words.utf8.count <= 4_000 else {
      throw ArchiveError(.usage, "That is longer than 4,000 bytes.", remedy: "say it in fewer words")
    }
    guard case .usage(_, _, true, let circumstance) = said, circumstance?.isEmpty ?? true else { return }
    throw ArchiveError(
      .usage, "A private device needs its exceptional circumstance.", remedy: "say what made it exceptional")
  }

  static var notYours: ArchiveError {
    ArchiveError(
      .refused, "This is not yours to speak about.", remedy: "speak about your own conversations and deposits")
  }

  static var principalsOwn: ArchiveError {
    ArchiveError(
      .refused, "This declaration is the principal's own.", remedy: "ask them to sign in and declare it themselves")
  }
}

extension AttestationKind {
  /// Whether its author may take it back; what was signed or decided stands.
  var canBeWithdrawn: Bool {
    switch self {
    case .usage, .capturer, .significance, .nilReturn, .exportBlocked, .phoneLost, .assistanceAsked, .counterpartAsked,
      .timer, .finished, .checklistBegun:
      true
    case .removed, .withheld, .challenged, .adjudicated, .spillage, .policy, .reminded, .withdrawn, .answered,
      .checklistClosed, .registered, .linked, .unlinked, .joined, .parted, .bodies, .gapStated, .replyAsked,
      .gapReplied,
      .gapCirculated:
      false
    }
  }
}

extension Declaration {
  /// The declarer's own words, "" where it has none.
  package var words: String {
    switch self {
    case .usage(_, let words, _, let circumstance): words + (circumstance ?? "")
    case .nilReturn(_, _, _, let words), .exportBlocked(let words), .phoneLost(_, let words),
      .assistanceAsked(let words), .counterpartAsked(_, let words), .withheld(_, _, _, let words),
      .challenged(let words), .adjudicated(_, let words), .spillage(_, let words), .answered(let words),
      .linked(_, let words),
      .unlinked(_, let words), .joined(_, let words), .parted(_, let words), .bodies(_, _, let words),
      .gapReplied(let words), .gapCirculated(let words):
      words
    case .capturer, .significance, .removed, .timer, .policy, .reminded, .finished, .withdrawn, .checklistBegun,
      .checklistClosed, .registered, .gapStated, .replyAsked:
      ""
    }
  }
}

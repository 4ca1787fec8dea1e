// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Declares that there is a conversation of this name, not captured yet; gives the id its links have.
  package func declareConversation(
    channel: String, name: String, as subject: Subject
  ) async throws -> OwnConversationID {
    try require(.handIn, of: subject)
    let key = ConversationKey(channel: channel, label: "\(channel):\(name)", title: name)
    let person = subject.custodian
    guard try archive.attestations(about: Topic(person: person.id, conversation: key)).isEmpty else {
      return try archive.handle(of: key, for: person.id)
    }
    try await attest(.capturer(person), about: Topic(person: person.id, conversation: key), isFirst: true, as: subject)
    return try archive.handle(of: key, for: person.id)
  }

  /// The person's own conversation behind a link; nil for anything else.
  package func ownConversation(_ id: OwnConversationID, as subject: Subject) async throws -> OwnConversation? {
    try await aside { try self.ownConversations(as: subject).first { $0.id == id } }
  }

  /// The latest of a kind that this person said about a conversation of theirs.
  package func latest(
    _ kind: AttestationKind, about conversation: ConversationKey, as subject: Subject
  ) throws -> Attestation? {
    try require(.handIn, of: subject)
    let topic = Topic(person: subject.custodian.id, conversation: conversation)
    return Standing(try archive.attestations(about: topic)).all(kind).last { said in
      subject.owns((said.onBehalfOf ?? said.by).id)
    }
  }

  /// An account holder by official address, for people with an account.
  package func colleague(address: String, as subject: Subject) throws -> PersonReference? {
    try require(.handIn, of: subject)
    guard !subject.person.isGuest, let person = try desk.person(address: address)?.person else { return nil }
    return person.isActive && !person.isGuest ? person.reference : nil
  }

  /// Answers what an official asked.
  package func answer(_ question: AttestationID, words: String, as subject: Subject) async throws {
    try require(.seeOverdue, of: subject)
    guard let asked = try archive.attestation(question), asked.said.kind == .assistanceAsked else {
      throw Self.notFound("question")
    }
    let topic = Topic(person: asked.about.person, attestation: question)
    try await attest(.answered(words: words), about: topic, as: subject)
  }

  /// A records manager sees something as significant that was called not significant: both views stand.
  package func differ(on view: AttestationID, _ said: Significance, as subject: Subject) async throws {
    try require(.sampleSignificance, of: subject)
    guard let earlier = try archive.attestation(view), earlier.said == .significance(.notSignificant) else {
      throw Self.notFound("decision")
    }
    try await attest(.significance(said), about: earlier.about, as: subject)
  }

  /// The policy in force, for everybody who is signed in.
  package func capturePolicy(as subject: Subject) throws -> CapturePolicy {
    guard subject.person.isActive, !subject.person.isGuest else { throw Self.notYours }
    return try archive.capturePolicy()
  }
}

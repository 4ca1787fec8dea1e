// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

extension AuthorityArchive {
  /// Seals an attestation, says in the ledger that there is one, and notes it in the catalogue.
  ///
  /// Whoever calls this has made sure that `by` may say it. A crash before the entry leaves a sealed object that no
  /// entry names; after it, catching up notes the row.
  func attest(
    _ said: Declaration, about topic: Topic, by person: PersonReference, for principal: PersonReference? = nil
  ) async throws -> Attestation {
    let (attestation, entry) = try sealed(said, about: topic, by: person, for: principal)
    let appended = try await log.append([entry])
    try catalogue.note(AttestationRow(ledgerIndex: Int(appended.indexes.lowerBound), attestation: attestation))
    return attestation
  }

  /// An attestation, sealed and durable, and its entry, which the ledger has yet to take.
  func sealed(
    _ said: Declaration, about topic: Topic, by person: PersonReference, for principal: PersonReference? = nil
  ) throws -> (Attestation, Entry) {
    var random = SystemRandomNumberGenerator()
    let attestation = Attestation(
      id: .random(using: &random), at: clock(), by: person, onBehalfOf: principal, about: topic, said: said)
    let sealed = try vault.seal(
      AttestationWriter.bytes(of: attestation), group: .acts, mediaType: Kind.attestation)
    return (attestation, try Acts.attested(said.kind, sealed: sealed, at: attestation.at))
  }

  /// Whether the catalogue had to be changed for an "attested" entry.
  func noteAttestation(_ entry: Entry, at place: Int) throws -> Bool {
    guard try !catalogue.knowsAttestation(at: place) else { return false }
    let attestation = try Self.attestation(entry, at: place, in: vault)
    try catalogue.note(AttestationRow(ledgerIndex: place, attestation: attestation))
    return true
  }

  /// The attestation an entry names.
  static func attestation(_ entry: Entry, at place: Int, in vault: OpenVault) throws -> Attestation {
    guard let object = ObjectID(hex: entry.value("attestation") ?? "") else { throw unreadable(place) }
    let bytes = try vault.read(object, in: .acts).bytes()
    do { return try AttestationReader.attestation(bytes) } catch {
      throw ArchiveError(
        .damaged, "The attestation of ledger entry \(place) is not one that this version reads.",
        remedy: "use the version of the program that wrote it, or run 'onrecord verify'")
    }
  }
}

extension AuthorityArchive {
  /// Everything said about the narrowest thing `topic` names: a record, a deposit, a conversation, a person, or what
  /// answers an attestation. In the order of the ledger; empty for a topic that names nothing.
  package func attestations(about topic: Topic) throws -> [Attestation] {
    if let answered = topic.attestation { return try catalogue.attestations(answering: answered) }
    if let record = topic.record { return try catalogue.attestations(about: record) }
    if let deposit = topic.deposit { return try catalogue.attestations(about: deposit) }
    if let conversation = topic.conversation {
      let all = try catalogue.attestations(about: conversation)
      return topic.person.map { person in all.filter { $0.about.person == person } } ?? all
    }
    return try topic.person.map { try catalogue.attestations(about: $0) } ?? []
  }

  package func attestation(_ id: AttestationID) throws -> Attestation? { try catalogue.attestation(id) }

  package func attestations(of kind: AttestationKind) throws -> [Attestation] { try catalogue.attestations(of: kind) }

  /// The capture policy in force.
  package func capturePolicy() throws -> CapturePolicy { Standing(try catalogue.attestations(of: .policy)).policy }
}

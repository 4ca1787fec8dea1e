// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store

/// Notices under which nothing that touches them is discarded.
extension Office {
  /// Places a notice on a person, a conversation or dates; nil stands for all.
  @discardableResult
  package func placePreservation(
    _ kind: PreservationNotice.Kind = .notice, person: PersonID?, conversation: ConversationKey?, from: Day? = nil,
    through: Day? = nil, words: String, as subject: Subject
  ) async throws -> PreservationNotice {
    try require(.challengeWithholding, of: subject)
    return try await place(
      kind, person: person, conversation: conversation, from: from, through: through, words: words,
      by: subject.person.reference)
  }

  /// Lifts a notice; what is in escrow stays there.
  package func liftPreservation(_ id: PreservationID, as subject: Subject) async throws {
    try require(.challengeWithholding, of: subject)
    guard try desk.preservations().contains(where: { $0.id == id }) else {
      throw ArchiveError(.notFound, "There is no such notice.", remedy: "look at the notices that stand")
    }
    try await archive.note(.preservationLifted, count: 1) { $0.write(id.bytes) }
    try desk.lift(id, at: clock())
  }

  /// Notices that stand: all for those who place them, to others those that touch them.
  package func preservations(as subject: Subject) throws -> [PreservationNotice] {
    try require(.handIn, of: subject)
    let all = try desk.preservations()
    if subject.may(.challengeWithholding) { return all }
    return all.filter { $0.touches(person: subject.custodian.id, conversation: nil, from: nil, through: nil) }
  }

  func place(
    _ kind: PreservationNotice.Kind, person: PersonID?, conversation: ConversationKey?, from: Day? = nil,
    through: Day? = nil, words: String, by placer: PersonReference
  ) async throws -> PreservationNotice {
    var random = SystemRandomNumberGenerator()
    let notice = PreservationNotice(
      id: .random(using: &random), kind: kind, person: person, conversation: conversation, from: from,
      through: through, placedBy: placer, at: clock(), words: words)
    try await archive.note(.preservationPlaced, count: 1) { out in
      out.write(notice.id.bytes)
      out.write(kind.rawValue)
      out.write(person?.bytes ?? [])
      for text in [conversation?.channel, conversation?.label, from?.description, through?.description] {
        out.write(text ?? "")
      }
      out.write(placer.id.bytes)
      out.write(words)
    }
    try desk.place(notice)
    return notice
  }

  /// A records manager doubts what was withheld from a deposit: what is in escrow or still comes is kept.
  package func challenge(deposit id: DepositID, words: String, as subject: Subject) async throws {
    try require(.challengeWithholding, of: subject)
    guard let deposit = try archive.catalogue.deposit(id), deposit.facts.isPartWithheld else {
      throw ArchiveError(.notFound, "Nothing was withheld from deposit \(id).", remedy: "look at the deposit")
    }
    let person = deposit.facts.custodianID
    _ = try await archive.attest(
      .challenged(words: words), about: Topic(person: person, deposit: id), by: subject.person.reference)
    for row in try archive.catalogue.conversationRows() where row.deposit == id {
      let channel = row.label.channel ?? deposit.facts.channel
      let key = ConversationKey(channel: channel, label: row.label.id, title: row.label.title)
      _ = try await place(
        .challenge, person: person, conversation: key, words: words, by: subject.person.reference)
    }
  }
}

/// The seam that holds, requests and challenges are asked through before anything is discarded.
extension Office {
  /// Notices that touch anything of these conversations and days of a person's; nil conversations are not known.
  func touching(
    _ person: PersonID, _ conversations: [String: (first: Day?, last: Day?)]?
  ) throws -> [PreservationNotice] {
    try desk.preservations().filter { notice in
      guard let conversations else {
        return notice.touches(person: person, conversation: nil, from: nil, through: nil)
      }
      return conversations.contains { label, span in
        let key = ConversationKey(channel: "", label: label)
        return notice.touches(person: person, conversation: key, from: span.first, through: span.last)
      }
    }
  }

  /// Notices that touch what a decision cuts.
  func touching(_ row: StagedRow, _ decision: CutDecision) throws -> [PreservationNotice] {
    guard let person = row.upload.custodian else { return [] }
    return try touching(person, decision.spans)
  }

  /// Notices that touch a whole upload: by its conversations where it was read, else by its person alone.
  func touching(_ row: StagedRow) throws -> [PreservationNotice] {
    guard let person = row.upload.custodian else { return [] }
    let conversations = try opened(row).map { reading in
      Dictionary(reading.tally.conversations.map { ($0.key.label, ($0.first?.day, $0.last?.day)) }) { one, _ in one }
    }
    return try touching(person, conversations?.mapValues { (first: $0.0, last: $0.1) })
  }
}

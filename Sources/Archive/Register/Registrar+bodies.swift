// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Registrar {
  /// Whose business a conversation is first, and which bodies take part.
  package func takingPart(in conversation: ConversationKey) throws -> TakingPart {
    let (register, rows) = (try register(), try archive.catalogue.identities(in: conversation))
    let linked = rows.map { row in
      register.person(
        of: row.participant, custodian: row.held.custodianName, custodianID: row.held.custodian,
        channel: row.held.conversation.channel)?.person.id
    }
    let unlinked = Set(
      zip(rows, linked).filter { $0.1 == nil }.map { ComparableIdentity($0.0.displayed, register.plan) })
    func people(_ ids: [PersonID?]) -> [RegisteredPerson] {
      Set(ids.compactMap(\.self)).compactMap { register.person($0)?.person }
    }
    return TakingPart(
      declared: Standing(try archive.attestations(about: Topic(conversation: conversation))).latest(.bodies),
      holders: people(rows.map(\.held.custodian)), participants: people(linked), unlinked: unlinked.count,
      authority: archive.settings.authority)
  }

  /// Declares it; nil for an owner that is not known.
  package func declare(
    owner: String?, others: [String], of conversation: ConversationKey, words: String
  ) async throws {
    try RegistrationRules.check(words: words)
    for body in [owner ?? ""] + others where body.utf8.count > 200 {
      throw Objection("owner", "Enter names of at most 200 letters")
    }
    guard try !archive.catalogue.identities(in: conversation).isEmpty else {
      throw ArchiveError(.notFound, "No copy of that conversation is filed.", remedy: "choose one from the list")
    }
    _ = try await archive.attest(
      .bodies(owner: owner ?? "", others: others.filter { !$0.isEmpty }, words: words),
      about: Topic(conversation: conversation), by: by)
  }

  /// The conversation a record is in.
  package func conversation(with record: RecordID) throws -> ConversationKey {
    guard let row = try archive.catalogue.record(record), let deposit = try archive.catalogue.deposit(row.deposit)
    else { throw Office.notFound("record \(record)") }
    let label: ConversationLabel
    switch row.item {
    case .message(let message): label = message.conversation
    case .event(let event): label = event.conversation
    case .notice: throw Office.notFound("record \(record)")
    }
    return ConversationKey(channel: label.channel ?? deposit.facts.channel, label: label.id, title: label.title)
  }
}

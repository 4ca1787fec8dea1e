// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Everything on the page of the person `subject` speaks for.
  package func overview(as subject: Subject) throws -> OwnOverview {
    try require(.handIn, of: subject)
    let person = subject.custodian
    let said = try archive.attestations(about: Topic(person: person.id))
    return OwnOverview(
      person: person, today: today, conversations: try conversations(of: person.id),
      staged: try stagedUploads(as: subject).filter(\.state.isOpen), notices: try notices(to: subject, said),
      nilReturns: Standing(said).all(.nilReturn), checklist: Self.checklist(said),
      policy: try archive.capturePolicy())
  }

  /// The checklist that was begun last and not closed since.
  private static func checklist(_ said: [Attestation]) -> Checklist? {
    for attestation in Standing(said).inForce.reversed() {
      if case .checklistClosed = attestation.said { return nil }
      if case .checklistBegun(let checklist, _) = attestation.said { return checklist }
    }
    return nil
  }

  /// A checklist with what is still open.
  package func checklist(_ checklist: Checklist, as subject: Subject) throws -> OwnChecklist {
    try require(.handIn, of: subject)
    let said = Standing(try archive.attestations(about: Topic(person: subject.custodian.id)))
    let last = said.inForce.last { attestation in
      switch attestation.said {
      case .checklistBegun(checklist, _), .checklistClosed(checklist): true
      default: false
      }
    }
    let begun = last?.said.kind == .checklistBegun ? last : nil
    let open = try openConversations(of: subject.custodian.id)
    let done = try conversations(of: subject.custodian.id).filter { one in !open.contains { $0.id == one.id } }
    return OwnChecklist(checklist, begun: begun, open: open, done: done)
  }

  // MARK: Notices

  private func notices(to subject: Subject, _ said: [Attestation]) throws -> [OwnNotice] {
    let person = subject.custodian
    return try contradicted(person.id, said) + decisions(on: said) + preserved(person.id) + escrowed(person.id)
      + questions(to: person.id) + answers(to: said) + statements(waitingFor: person.id)
  }

  /// Nil returns that another's copy contradicts; whose copy is not said.
  func contradicted(_ person: PersonID, _ said: [Attestation]) throws -> [OwnNotice] {
    let returns = Standing(said).all(.nilReturn)
    guard !returns.isEmpty else { return [] }
    let sightings = try sightings(of: person)
    return returns.compactMap { attestation in
      guard let check = NilReturnCheck(attestation.said, sightings: sightings), check.isContradicted else { return nil }
      let channels = Set(check.contradictions.map(\.conversation.channel)).sorted()
      return .nilReturnContradicted(attestation, channels: channels)
    }
  }

  /// Conversations in others' copies in which the person takes part.
  func sightings(of person: PersonID) throws -> [NilReturnCheck.Sighting] {
    let days = LocalDays(archive.settings)
    return try archive.conversations(with: person, in: try register()).filter { $0.custodian != person }
      .map {
        NilReturnCheck.Sighting(
          $0.conversation, deposit: $0.deposit, first: $0.first.map(days.day), last: $0.last.map(days.day))
      }
  }

  private func decisions(on said: [Attestation]) -> [OwnNotice] {
    let ended = Set(said.filter { $0.said.kind == .adjudicated }.compactMap(\.about.attestation))
    return said.compactMap { attestation in
      switch attestation.said {
      case .challenged(let words):
        guard !ended.contains(attestation.id), let deposit = attestation.about.deposit else { return nil }
        return .challenged(deposit, words: words)
      case .adjudicated(let upheld, let words):
        return .adjudicated(attestation.about.deposit, upheld: upheld, words: words)
      default: return nil
      }
    }
  }

  private func questions(to person: PersonID) throws -> [OwnNotice] {
    try archive.attestations(of: .counterpartAsked).compactMap { attestation in
      guard case .counterpartAsked(let asked, let words) = attestation.said, asked.id == person,
        try archive.attestations(about: Topic(attestation: attestation.id)).isEmpty
      else { return nil }
      return .asked(by: attestation.onBehalfOf ?? attestation.by, attestation: attestation.id, words: words)
    }
  }

  private func answers(to said: [Attestation]) throws -> [OwnNotice] {
    let days = LocalDays(archive.settings)
    return try said.filter { [.assistanceAsked, .counterpartAsked].contains($0.said.kind) }.flatMap { question in
      try archive.attestations(about: Topic(attestation: question.id)).compactMap { answer in
        guard case .answered(let words) = answer.said else { return nil }
        return OwnNotice.answered(words: words, on: days.day(answer.at))
      }
    }
  }

  /// Statements that wait for this person's reply; nothing of what they say.
  private func statements(waitingFor person: PersonID) throws -> [OwnNotice] {
    try repliesWanted(of: person).map { .replyAsked($0.statement, until: $0.until) }
  }

  /// Notices that name this person.
  private func preserved(_ person: PersonID) throws -> [OwnNotice] {
    let days = LocalDays(archive.settings)
    return try desk.preservations().filter { $0.person == person }
      .map { .preserved(words: $0.words, since: days.day($0.at)) }
  }

  private func escrowed(_ person: PersonID) throws -> [OwnNotice] {
    let days = LocalDays(archive.settings)
    return try desk.escrows().map(\.escrow).filter { $0.custodian == person }
      .map { .escrowed($0.deposit, on: days.day($0.sealedAt)) }
  }
}

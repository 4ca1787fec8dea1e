// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Whose captures are overdue, by name, each conversation with its reason. Who reads no records sees no titles.
  package func overdue(as subject: Subject) throws -> [OverduePerson] {
    try require(.seeOverdue, of: subject)
    let showsTitles = subject.may(.readRecords)
    return try capturers().compactMap { person, conversations in
      let overdue = conversations.filter { $0.due.isOverdue(on: today) }
      guard !overdue.isEmpty else { return nil }
      return OverduePerson(
        person: person.reference, conversations: showsTitles ? overdue : overdue.map(\.untitled),
        reminded: try lastReminded(person.id), hasAddress: person.address != nil)
    }
  }

  /// Everybody with an open account who hands in, with their conversations.
  func capturers() throws -> [(person: Person, conversations: [OwnConversation])] {
    let (people, register) = (try references(), try register())
    return try desk.people().map(\.person).filter { $0.isActive && Subject($0).may(.handIn) }.map { person in
      (person, try survey(person, people: people, register: register).run())
    }
  }

  func lastReminded(_ person: PersonID) throws -> Day? {
    let last = Standing(try archive.attestations(about: Topic(person: person))).latest(.reminded)
    return last.map { LocalDays(archive.settings).day($0.at) }
  }

  /// What records managers are asked: help wanted, nil returns contradicted, "not significant" to be sampled.
  package func questions(as subject: Subject) throws -> [Attestation] {
    try require(.seeOverdue, of: subject)
    return try archive.attestations(of: .assistanceAsked).filter {
      try archive.attestations(about: Topic(attestation: $0.id)).isEmpty
    }
  }

  /// Nil returns that another's copy contradicts, with the person who declared them.
  package func contradictedReturns(as subject: Subject) throws -> [Attestation] {
    try require(.seeOverdue, of: subject)
    return try desk.people().map(\.person).flatMap { person in
      try contradicted(person.id, try archive.attestations(about: Topic(person: person.id))).compactMap { notice in
        if case .nilReturnContradicted(let attestation, _) = notice { return attestation }
        return nil
      }
    }
  }

  /// Decisions of "not significant" that nobody has looked at again, latest first (NCC-3).
  package func significanceSamples(as subject: Subject) throws -> [Attestation] {
    try require(.sampleSignificance, of: subject)
    let views = try archive.attestations(of: .significance)
    let withdrawn = Set(try archive.attestations(of: .withdrawn).compactMap(\.about.attestation))
    return views.filter { view in
      guard view.said == .significance(.notSignificant), !withdrawn.contains(view.id), view.about.person != nil else {
        return false
      }
      return !views.contains { $0.about == view.about && $0.by.id != view.by.id && $0.at >= view.at }
    }.reversed()
  }
}

extension OwnConversation {
  /// The same without its title and its words.
  fileprivate var untitled: OwnConversation {
    var state = state
    state.conversation = ConversationKey(channel: conversation.channel, label: "\(id)")
    return OwnConversation(
      id: id, known: known, state: state, due: due, capturer: capturer, usage: nil, ownView: nil, deposits: deposits)
  }
}

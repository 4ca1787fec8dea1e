// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// The conversations of the person `subject` speaks for: captured, declared, or known from others' copies. A guest
  /// is shown nothing that others handed in.
  package func ownConversations(as subject: Subject) throws -> [OwnConversation] {
    try require(.handIn, of: subject)
    return try conversations(of: subject.custodian.id)
  }

  func conversations(of person: PersonID) throws -> [OwnConversation] {
    guard let row = try desk.person(person) else { return [] }
    let all = try survey(row.person, people: try references(), register: try register()).run()
    return row.person.isGuest ? all.filter { $0.known != .inferred } : all
  }

  func survey(
    _ person: Person, people: [PersonID: PersonReference], register: Register
  ) throws -> ConversationSurvey {
    ConversationSurvey(
      archive: archive, person: person, people: people, register: register, policy: try archive.capturePolicy(),
      today: today)
  }

  /// Today, where the authority is.
  package var today: Day { LocalDays(archive.settings).day(clock()) }

  /// Everybody with an account, by id.
  func references() throws -> [PersonID: PersonReference] {
    Dictionary(
      try desk.people().map { ($0.person.id, $0.person.reference) }, uniquingKeysWith: { first, _ in first })
  }

  /// Conversations that a checklist waits for: not captured since it began and not explained either.
  func openConversations(of person: PersonID) throws -> [OwnConversation] {
    let begun = try archive.attestations(about: Topic(person: person)).last { $0.said.kind == .checklistBegun }
    let start = begun.map { LocalDays(archive.settings).day($0.at) }
    return try conversations(of: person).filter { conversation in
      if conversation.state.obstacle != nil || conversation.due.when == .notDue { return false }
      guard let last = conversation.state.lastCaptured, let start else { return true }
      return last < start
    }
  }
}

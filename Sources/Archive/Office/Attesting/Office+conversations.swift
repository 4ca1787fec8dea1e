// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// The conversations of the person `subject` speaks for: captured, declared, or known from others' copies.
  package func ownConversations(as subject: Subject) throws -> [OwnConversation] {
    try require(.handIn, of: subject)
    return try conversations(of: subject.custodian.id)
  }

  /// One of them; nil for anything that is not theirs.
  package func ownConversation(_ key: ConversationKey, as subject: Subject) throws -> OwnConversation? {
    try ownConversations(as: subject).first { $0.conversation == key }
  }

  func conversations(of person: PersonID) throws -> [OwnConversation] {
    guard let row = try desk.person(person) else { return [] }
    return try survey(row.person, people: try references()).run()
  }

  func survey(_ person: Person, people: [PersonID: PersonReference]) throws -> ConversationSurvey {
    ConversationSurvey(
      archive: archive, person: person, people: people, policy: try archive.capturePolicy(), today: today)
  }

  var today: Day { LocalDays(archive.settings).day(clock()) }

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

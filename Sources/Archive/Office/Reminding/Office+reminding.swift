// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// What a round of reminders did.
  package struct Reminded: Sendable, Hashable {
    package internal(set) var sent = 0
    package internal(set) var failed = 0
  }

  /// Reminds everybody who is due, once a person and day; run by the program itself, by time.
  ///
  /// Each reminder is claimed and attested before it is sent; one that did not leave is taken back and tried again.
  package func remindAll(_ send: @Sendable (Reminder) async throws -> Void) async throws -> Reminded {
    var reminded = Reminded()
    for reminder in try reminders() { try await remind(reminder, &reminded, send) }
    return reminded
  }

  /// Who is to be reminded today.
  func reminders() throws -> [Reminder] {
    let policy = try archive.capturePolicy()
    return try capturers().compactMap { person, conversations in
      let replies = try repliesWanted(of: person.id).count
      let rule = ReminderRule(
        person, conversations, replies: replies, lastReminded: try lastReminded(person.id), policy: policy,
        today: today)
      guard case .remind(let due) = rule, let address = person.address else { return nil }
      return Reminder(person: person.reference, address: address, due: due, replies: replies)
    }
  }

  private func remind(
    _ reminder: Reminder, _ reminded: inout Reminded, _ send: @Sendable (Reminder) async throws -> Void
  ) async throws {
    let day = today
    guard try desk.claimReminder(to: reminder.person.id, on: day) else { return }
    let topic = Topic(person: reminder.person.id)
    let attestation = try await archive.attest(.reminded, about: topic, by: .program)
    do {
      try await send(reminder)
      reminded.sent += 1
    } catch {
      reminded.failed += 1
      let taken = Topic(person: reminder.person.id, attestation: attestation.id)
      _ = try await archive.attest(.withdrawn, about: taken, by: .program)
      try desk.releaseReminder(to: reminder.person.id, on: day)
    }
  }
}

extension PersonReference {
  /// The program itself, where nobody in particular acts.
  static let program = PersonReference(id: PersonID(high: 0, low: 0), name: "OnRecord")
}

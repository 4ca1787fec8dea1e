// SPDX-License-Identifier: Apache-2.0

/// Whether a person is reminded today, and why not.
package enum ReminderRule: Sendable, Hashable {
  /// So many conversations are due.
  case remind(due: Int)
  case nothingDue, accountClosed, noAddress
  /// The last reminder is not long enough ago.
  case remindedOn(Day)

  /// `replies`: statements that wait for the person's reply. Closed accounts and covered conversations are left out; nobody is reminded twice in a day, whatever the policy.
  package init(
    _ person: Person, _ conversations: [OwnConversation], replies: Int = 0, lastReminded: Day?, policy: CapturePolicy,
    today: Day
  ) {
    let due = conversations.filter { $0.due.when == .unknown || $0.due.day.map { $0 <= today } == true }
    if !person.isActive {
      self = .accountClosed
    } else if due.isEmpty && replies == 0 {
      self = .nothingDue
    } else if person.address == nil {
      self = .noAddress
    } else if let last = lastReminded, last.days(until: today) < max(1, policy.reminderDays) {
      self = .remindedOn(last)
    } else {
      self = .remind(due: due.count)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A person with what is overdue of theirs, for a records manager.
package struct OverduePerson: Sendable, Hashable {
  package let person: PersonReference
  package let conversations: [OwnConversation]
  /// Day of the last reminder; nil when none went out.
  package let reminded: Day?
  /// Whether they can be reminded: they have an address.
  package let hasAddress: Bool

  package init(person: PersonReference, conversations: [OwnConversation], reminded: Day?, hasAddress: Bool) {
    (self.person, self.conversations, self.reminded, self.hasAddress) = (person, conversations, reminded, hasAddress)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A reminder that is to go out: to whom, and how many conversations are due and statements wait for
/// a reply. It knows no more.
package struct Reminder: Sendable, Hashable {
  package let person: PersonReference
  package let address: String
  package let due: Int
  package let replies: Int

  package init(person: PersonReference, address: String, due: Int, replies: Int = 0) {
    (self.person, self.address, self.due, self.replies) = (person, address, due, replies)
  }
}

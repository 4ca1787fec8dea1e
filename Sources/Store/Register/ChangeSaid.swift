// SPDX-License-Identifier: Apache-2.0
import Records

/// A system line that says somebody's number or security code changed.
package struct ChangeSaid: Sendable, Hashable {
  package let record: RecordID
  package let type: EventType
  package let at: Instant
  /// Conversation's row in the catalogue.
  package let conversation: Int64
  /// Whom it names, as displayed there.
  package let people: [Participant]
}

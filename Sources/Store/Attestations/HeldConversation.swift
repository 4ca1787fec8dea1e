// SPDX-License-Identifier: Apache-2.0
import Records

/// One conversation of one deposit, with whose it is and the time its records span.
package struct HeldConversation: Sendable, Hashable {
  package let conversation: ConversationKey
  package let deposit: DepositID
  package let custodian: PersonID?
  /// As the deposit names them.
  package let custodianName: String
  /// The conversation's row in the catalogue; changes when it is rebuilt.
  package let row: Int64
  /// When the deposit was received.
  package let receivedAt: Instant
  /// First and last moment of its records; nil where it has none.
  package let first: Instant?
  package let last: Instant?
}

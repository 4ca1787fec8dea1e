// SPDX-License-Identifier: Apache-2.0
import Records

/// A participant as one conversation of one deposit displays them.
package struct IdentityRow: Sendable, Hashable {
  /// Its row in the catalogue; changes when it is rebuilt.
  package let row: Int64
  package let participant: Participant
  package let held: HeldConversation

  package var displayed: DisplayedIdentity {
    DisplayedIdentity(participant, custodian: held.custodianName, channel: held.conversation.channel)
  }
}

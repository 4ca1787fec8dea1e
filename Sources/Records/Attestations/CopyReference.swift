// SPDX-License-Identifier: Apache-2.0

/// One conversation of one deposit: what one phone showed of it when it was exported. A copy of a conversation.
package struct CopyReference: Sendable, Hashable {
  package let deposit: DepositID
  package let conversation: ConversationKey

  package init(deposit: DepositID, conversation: ConversationKey) {
    self.deposit = deposit
    self.conversation = conversation
  }
}

// SPDX-License-Identifier: Apache-2.0

/// What the receipt page says of one deposit.
package struct FiledReceipt: Sendable, Hashable {
  package let deposit: FiledDeposit
  /// Conversations in it, as the export names them.
  package let conversations: [OwnConversation]
  package let advice: DeviceCopyAdvice
  /// When the copy on the device was removed, as attested; nil is not.
  package let removed: Attestation?
  package let receivedOn: Day

  package init(
    deposit: FiledDeposit, conversations: [OwnConversation], advice: DeviceCopyAdvice, removed: Attestation?,
    receivedOn: Day
  ) {
    (self.deposit, self.conversations, self.advice) = (deposit, conversations, advice)
    (self.removed, self.receivedOn) = (removed, receivedOn)
  }
}

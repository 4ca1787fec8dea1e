// SPDX-License-Identifier: Apache-2.0

/// Which items of a staged upload are withheld.
package enum WithholdingSelection: Sendable, Hashable {
  /// A whole conversation.
  case conversation(ConversationKey)
  /// Everything from one day through another, in one conversation or in all.
  case dates(ConversationKey?, from: Day, through: Day)
  /// Single messages and events, by their place in the export (`ParsedMessage.seq`).
  case messages([Int])
}

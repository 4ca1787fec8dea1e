// SPDX-License-Identifier: Apache-2.0

/// What all items of one transcript share: their conversation and the name of the file they stand in.
package final class ItemOrigin: Sendable {
  package let conversation: ConversationLabel
  package let file: String

  package init(conversation: ConversationLabel, file: String) {
    self.conversation = conversation
    self.file = file
  }
}

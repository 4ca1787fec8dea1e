// SPDX-License-Identifier: Apache-2.0

/// A deposit as an officer sees it: what came, how sure it is, what the parser noted.
package struct ShownDeposit: Sendable, Hashable {
  package let deposit: FiledDeposit
  package let notices: [Notice]
  /// The first of its conversations, in the order of the export.
  package let conversations: [ConversationSummary]
  package let hasMoreConversations: Bool

  package init(
    deposit: FiledDeposit, notices: [Notice], conversations: [ConversationSummary], hasMoreConversations: Bool
  ) {
    (self.deposit, self.notices, self.conversations) = (deposit, notices, conversations)
    self.hasMoreConversations = hasMoreConversations
  }
}

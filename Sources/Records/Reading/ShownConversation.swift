// SPDX-License-Identifier: Apache-2.0

/// A page of a conversation with what is known of the deposit it came in.
package struct ShownConversation: Sendable, Hashable {
  package let excerpt: ConversationExcerpt
  package let facts: DepositFacts

  package init(excerpt: ConversationExcerpt, facts: DepositFacts) {
    self.excerpt = excerpt
    self.facts = facts
  }
}

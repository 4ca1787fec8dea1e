// SPDX-License-Identifier: Apache-2.0

/// Counts of what a search finds, by who, channel, conversation and month.
package struct Facets: Sendable, Hashable {
  package struct Count: Sendable, Hashable {
    /// A displayed name or address, a channel, a conversation's title or id, a month "2023-05".
    package let value: String
    package let count: Int

    package init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  package var total: Int
  /// Most first. Records without a sender are in none.
  package var who: [Count]
  package var channel: [Count]
  package var conversation: [Count]
  /// By the clock on the wall, earliest first. Records without a date of their own are in none.
  package var month: [Count]

  package init(total: Int, who: [Count], channel: [Count], conversation: [Count], month: [Count]) {
    self.total = total
    (self.who, self.channel, self.conversation, self.month) = (who, channel, conversation, month)
  }
}

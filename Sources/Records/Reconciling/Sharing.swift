// SPDX-License-Identifier: Apache-2.0

/// How strongly two copies are one conversation.
package struct Sharing: Sendable, Hashable {
  /// Distinctive messages that both have: words long enough to be hardly ever said twice.
  package let shared: Int
  /// Distinctive messages of the copy that has fewer of them, in the time both cover.
  package let comparable: Int
  /// Of those shared, how many stand at one time by the clock difference found.
  package let consistent: Int

  package init(shared: Int, comparable: Int, consistent: Int) {
    (self.shared, self.comparable, self.consistent) = (shared, comparable, consistent)
  }

  /// Whether a rule may join them: twenty messages shared, most of what could be, nearly all at one time.
  package var isOneConversation: Bool {
    shared >= Self.enough && shared * 2 >= comparable && consistent * 20 >= shared * 19
  }

  /// Whether an officer should look at it.
  package var isSuggested: Bool { shared >= Self.few && shared * 5 >= comparable && consistent * 3 >= shared * 2 }

  private static var enough: Int { 20 }
  private static var few: Int { 3 }
}

// SPDX-License-Identifier: Apache-2.0

/// Two rows of conversations, whichever comes first.
package struct ConversationPair: Sendable, Hashable {
  package let one: Int64
  package let other: Int64

  package init(_ one: Int64, _ other: Int64) { (self.one, self.other) = (min(one, other), max(one, other)) }
}

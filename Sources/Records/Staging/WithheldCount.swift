// SPDX-License-Identifier: Apache-2.0

/// What others may know of a withholding: how much, of which kind, and who declared it.
package struct WithheldCount: Sendable, Hashable {
  package let category: WithholdingCategory
  /// Messages and events.
  package let items: Int
  /// Name of who declared it.
  package let declarant: String
  /// Their account; nil where they were only named (command line).
  package let account: PersonID?

  package init(category: WithholdingCategory, items: Int, declarant: String, account: PersonID?) {
    (self.category, self.items, self.declarant, self.account) = (category, items, declarant, account)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Some entries of the ledger, newest first, with what anyone needs to check it.
package struct LedgerExcerpt: Sendable, Hashable {
  package let entries: [LedgerLine]
  /// Where the next page ends; nil on the last.
  package let next: Int?
  /// Entries in all.
  package let size: Int
  /// The published checkpoint, a signed note.
  package let checkpoint: String
  package let verifierKey: String

  package init(entries: [LedgerLine], next: Int?, size: Int, checkpoint: String, verifierKey: String) {
    (self.entries, self.next, self.size) = (entries, next, size)
    (self.checkpoint, self.verifierKey) = (checkpoint, verifierKey)
  }
}

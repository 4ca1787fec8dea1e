// SPDX-License-Identifier: Apache-2.0

/// A withholding as prepared or signed while the upload waits.
package struct StagedWithholding: Sendable, Hashable {
  package let id: WithholdingID
  package let selection: WithholdingSelection
  package let category: WithholdingCategory
  /// The exact words of the declaration.
  package var words: String
  package let preparedBy: PersonReference
  /// The custodian, once they signed; nothing is filed before.
  package var signedBy: PersonReference?
  /// When it was prepared, then when it was signed.
  package var at: Instant

  package init(
    id: WithholdingID, selection: WithholdingSelection, category: WithholdingCategory, words: String,
    preparedBy: PersonReference, signedBy: PersonReference?, at: Instant
  ) {
    (self.id, self.selection, self.category, self.words) = (id, selection, category, words)
    (self.preparedBy, self.signedBy, self.at) = (preparedBy, signedBy, at)
  }
}

/// Names a withholding of a staged upload.
package typealias WithholdingID = ID<StagedWithholding>

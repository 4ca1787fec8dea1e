// SPDX-License-Identifier: Apache-2.0

/// A statement as its readers see it: a page of its differences with the words behind them, and what came of it.
package struct ShownStatement: Sendable, Hashable {
  package var stated: StatedGap
  package var correspondence: GapCorrespondence
  package var today: Day
  /// The differences on this page, and the number of the first, from 1.
  package var items: [ShownItem]
  package var first: Int
  /// Whether the reader may ask, circulate; else they only read.
  package var mayAct: Bool
  /// By which anyone verifies the archive's proofs.
  package var verifierKey: String

  package init(
    stated: StatedGap, correspondence: GapCorrespondence, today: Day, items: [ShownItem], first: Int = 1,
    mayAct: Bool = false, verifierKey: String = ""
  ) {
    (self.stated, self.correspondence, self.today) = (stated, correspondence, today)
    (self.items, self.first, self.mayAct, self.verifierKey) = (items, first, mayAct, verifierKey)
  }

  package var statement: GapStatement { stated.statement }
}

// SPDX-License-Identifier: Apache-2.0

/// A statement as the official sees it whose copy it names: places, times and counts; words of their own copy alone.
package struct OwnStatement: Sendable, Hashable {
  package var stated: StatedGap
  /// Place of their copy among the statement's sides.
  package var side: Int
  package var asked: GapCorrespondence.Asked
  package var isOpen: Bool
  package var items: [ShownItem]
  package var first: Int

  package init(
    stated: StatedGap, side: Int, asked: GapCorrespondence.Asked, isOpen: Bool, items: [ShownItem], first: Int = 1
  ) {
    (self.stated, self.side, self.asked) = (stated, side, asked)
    (self.isOpen, self.items, self.first) = (isOpen, items, first)
  }

  package var statement: GapStatement { stated.statement }
}

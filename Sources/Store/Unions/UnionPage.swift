// SPDX-License-Identifier: Apache-2.0
import Records

/// Some entries of a union in their order, with the records that show them.
package struct UnionPage: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package let entry: UnionEntry
    /// For each copy its record.
    package let rows: [RecordRow?]
    /// Place of the copy that shows most of it.
    package let principal: Int?
  }

  package var lines: [Line]
  package var hasEarlier: Bool
  package var hasLater: Bool
  /// Nearest entries at which copies differ, before the first and after the last line.
  package var previousDifference: Int?
  package var nextDifference: Int?
}

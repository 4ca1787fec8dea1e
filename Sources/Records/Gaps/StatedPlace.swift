// SPDX-License-Identifier: Apache-2.0

/// Where one entry of a statement stands in one copy, or would stand.
package struct StatedPlace: Sendable, Hashable {
  package var standing: LineStanding
  /// Its line in the copy, from 1; where it has none, the line after which it would stand, 0 before the first.
  package var line: Int
  /// The copy's own record of it; nil where it has none.
  package var record: RecordID?

  package init(_ standing: LineStanding, line: Int, record: RecordID? = nil) {
    (self.standing, self.line, self.record) = (standing, line, record)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// An entry as a copy has it that shows it otherwise than `JoinedLine.row`: a deletion line, or words of another edit.
package struct JoinedWording: Sendable, Hashable {
  /// Place among the conversation's copies.
  package var copy: Int
  package var row: RecordRow

  package init(copy: Int, row: RecordRow) { (self.copy, self.row) = (copy, row) }
}

// SPDX-License-Identifier: Apache-2.0
import Records

extension Provenance {
  /// The bytes of `range` in `file`.
  package init(file: String, range: Range<Int>) {
    self.init(file: file, start: range.lowerBound, end: range.upperBound)
  }
}

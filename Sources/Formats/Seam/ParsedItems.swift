// SPDX-License-Identifier: Apache-2.0
import Records

/// A pull iterator over an export's items.
package protocol ParsedItems {
  /// The next item, nil at the end. Throws only when the bytes themselves cannot be read.
  mutating func next() throws -> ParsedItem?

  /// Final once `next()` has returned nil.
  var report: FidelityReport { get }
}

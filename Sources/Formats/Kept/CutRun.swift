// SPDX-License-Identifier: Apache-2.0

/// A run of withheld items in one file of an export.
package struct CutRun: Sendable, Hashable {
  /// First byte that goes.
  var start: Int
  /// One past the last; nil reaches to the end of the file.
  var end: Int?
  /// Messages and events.
  var items: Int
  /// Where a kept neighbour stands, and its stamp or separator line as exported: the placeholder takes it.
  var neighbour: Int?
  var stamp: String?

  func range(in size: Int) -> Range<Int> { start..<max(start, min(size, end ?? size)) }
}

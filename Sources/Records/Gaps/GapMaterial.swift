// SPDX-License-Identifier: Apache-2.0

/// What statements are made from: the copies put together, what is known of each, and the records behind their lines.
package struct GapMaterial {
  /// Record of a copy's line, and the moment it says it was sent.
  package typealias Line = (record: RecordID, at: Instant?)

  package let alignment: Alignment
  /// In the alignment's order.
  package let copies: [KnownCopy]
  /// Of copy and line, both from 0.
  let line: (Int, Int) throws -> Line

  package init(
    _ alignment: Alignment, copies: [KnownCopy], line: @escaping (_ copy: Int, _ line: Int) throws -> Line
  ) {
    precondition(copies.count == alignment.copies.count)
    (self.alignment, self.copies, self.line) = (alignment, copies, line)
  }

  /// Whether somebody withheld it, in whatever copy: then no other copy gives it away.
  func isWithheld(_ entry: Int) -> Bool {
    copies.indices.contains { alignment.standing(of: entry, in: $0) == .withheld }
  }
}

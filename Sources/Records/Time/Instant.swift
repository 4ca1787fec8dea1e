// SPDX-License-Identifier: Apache-2.0

/// A moment: milliseconds since 1970-01-01T00:00:00Z. Always derived, never committed.
package struct Instant: Sendable, Hashable, Comparable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

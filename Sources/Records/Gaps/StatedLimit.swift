// SPDX-License-Identifier: Apache-2.0

/// A limit of a statement, with the count that belongs to it; 0 where none does.
package struct StatedLimit: Sendable, Hashable {
  package var limit: GapLimit
  package var count: Int

  package init(_ limit: GapLimit, _ count: Int = 0) { (self.limit, self.count) = (limit, count) }

  package var sentence: String { limit.sentence(count) }
}

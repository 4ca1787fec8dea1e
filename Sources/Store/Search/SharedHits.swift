// SPDX-License-Identifier: Apache-2.0
import GRDB

/// Sets aside hits that are copies of one entry, so that facets count the entry.
struct SharedHits {
  private let entries: [Int64]
  private var shared: [(entry: Int64, values: FacetCounts.Values)] = []

  init(_ hits: HitKeys) { entries = hits.entries }

  mutating func take(_ values: FacetCounts.Values, at place: Int, into counts: inout FacetCounts) {
    guard !entries.isEmpty, entries[place] != HitKeys.alone else { return counts.add(values) }
    shared.append((entries[place], values))
  }

  /// Counts what was set aside.
  mutating func finish(_ counts: inout FacetCounts, _ labels: Labels, _ db: Database) throws {
    shared.sort { $0.entry < $1.entry }
    var start = 0
    while start < shared.count {
      var end = start + 1
      while end < shared.count, shared[end].entry == shared[start].entry { end += 1 }
      if end == start + 1 {
        counts.add(shared[start].values)
      } else {
        try counts.add(copies: shared[start..<end].map(\.values), labels, db)
      }
      start = end
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import GRDB

/// What facets count of every record, in rising order of key: 20 bytes a record, read once and kept.
struct FacetColumns: Sendable {
  static let all = "SELECT row_key, conversation, sender, wall_after FROM records ORDER BY row_key"

  private var keys: [Int64] = []
  private var conversations: [Int32] = []
  private var people: [Int32] = []
  private var months: [Int32] = []

  init(_ db: Database, expecting count: Int) throws {
    keys.reserveCapacity(count)
    conversations.reserveCapacity(count)
    people.reserveCapacity(count)
    months.reserveCapacity(count)
    let row = try PreparedStatement(db, Self.all)
    defer { row.reset() }
    while try row.step() { append(row) }
  }

  private mutating func append(_ row: PreparedStatement) {
    let key = row.int(0)
    keys.append(key)
    conversations.append(Int32(truncatingIfNeeded: row.int(1)))
    people.append(Int32(truncatingIfNeeded: row.optionalInt(2) ?? FacetCounts.none))
    let month = row.optionalInt(3).map { FacetCounts.month(ofWall: RowKey.moment(of: key) + $0) }
    months.append(Int32(truncatingIfNeeded: month ?? FacetCounts.none))
  }

  /// Hands what is counted of each of `hits`, which rise, to `body`, with the hit's place.
  func each(_ hits: [Int64], _ body: (Int, FacetCounts.Values) -> Void) {
    var at = 0
    for (number, hit) in hits.enumerated() {
      at = place(of: hit, from: at)
      guard at < keys.count else { return }
      guard keys[at] == hit else { continue }
      body(
        number,
        FacetCounts.Values(conversation: Int(conversations[at]), person: Int(people[at]), month: Int(months[at])))
    }
  }

  /// First place from `start` on whose key is not below `key`: steps that double, then halves.
  private func place(of key: Int64, from start: Int) -> Int {
    var (low, step) = (start, 1)
    while low + step < keys.count, keys[low + step] < key {
      low += step
      step *= 2
    }
    var high = min(low + step, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

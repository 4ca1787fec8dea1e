// SPDX-License-Identifier: Apache-2.0
import GRDB
import Synchronization

/// Decides when reading the columns of all records pays: when looking up hits one by one has cost as much.
final class FacetColumnsKeeper: Sendable {
  /// One lookup costs about as much as reading three rows in a row.
  private static let rowsPerLookup = 3
  /// Most records whose columns are kept (20 bytes each).
  private static let most = 20_000_000

  static let state = "SELECT ifnull(sum(records), 0), ifnull(max(ledger_index), -1) FROM filings"

  private struct Kept {
    var columns: FacetColumns?
    /// Ledger place of the last deposit the columns hold.
    var last: Int64 = -1
    var lookups = 0
  }

  private let kept = Mutex(Kept())

  /// The columns when they are kept or it is time to read them; nil where `hits` are looked up one by one.
  func columns(for hits: Int, _ db: Database) throws -> FacetColumns? {
    let (records, last) = try state(db)
    if let columns = kept.withLock({ $0.last == last ? $0.columns : nil }) { return columns }
    let lookups = kept.withLock { kept in
      kept.lookups += hits
      return kept.lookups
    }
    guard lookups * Self.rowsPerLookup >= records, records <= Self.most else { return nil }
    let columns = try FacetColumns(db, expecting: records)
    kept.withLock { $0 = Kept(columns: columns, last: last) }
    return columns
  }

  private func state(_ db: Database) throws -> (Int, Int64) {
    let row = try PreparedStatement(db, Self.state)
    defer { row.reset() }
    guard try row.step() else { return (0, -1) }
    return (Int(row.int(0)), row.int(1))
  }
}

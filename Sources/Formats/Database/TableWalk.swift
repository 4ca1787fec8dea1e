// SPDX-License-Identifier: Apache-2.0

/// Every row of a table in the order of their ids; behind damage it goes on with the next row that can be read.
package struct TableWalk {
  package enum Step {
    case row(DatabaseRow)
    /// Rows whose ids lie in this range could not be read; how many there were is not known.
    case lost(Range<Int64>)
  }

  private let database: DatabaseFile
  private let table: String
  private let rows: DatabaseStatement?
  private let ids: DatabaseStatement?
  /// The smallest id not yet given.
  private var from = Int64.min
  private var state = State.bound

  private enum State { case bound, running, done }

  /// Ids tried one by one behind damage, before the steps double.
  private static let nearby = 1024

  /// Without rows where the table is not there.
  package init(_ database: DatabaseFile, _ table: String) {
    self.database = database
    self.table = table
    guard database.tables.contains(table) else {
      (rows, ids, state) = (nil, nil, .done)
      return
    }
    let name = DatabaseFile.quoted(table)
    let rest = "FROM \(name) WHERE rowid >= ?1 ORDER BY rowid"
    rows = DatabaseStatement(database.connection, "SELECT rowid AS \"rowid\", * \(rest)", database.budget)
    ids = DatabaseStatement(database.connection, "SELECT rowid \(rest) LIMIT 1", database.budget)
    if rows == nil { state = .done }
  }

  /// The next row, or what was lost before it; nil at the end.
  package mutating func next() -> Step? {
    guard let rows, state != .done else { return nil }
    if state == .bound { restart(rows) }
    switch rows.step() {
    case .row where rows.integer(at: 0) >= from:
      let row = rows.row
      advance(past: rows.integer(at: 0))
      return .row(row)
    case .done: return end()
    case .row, .failed: return skip(rows)
    }
  }

  private mutating func restart(_ rows: DatabaseStatement) {
    rows.bind([.integer(from)])
    state = .running
  }

  private mutating func advance(past id: Int64) {
    if id == .max { state = .done } else { from = id + 1 }
  }

  private mutating func end() -> Step? {
    rows?.reset()
    state = .done
    return nil
  }

  // MARK: - Damage

  private enum Probe { case found(Int64), end, failed }

  /// Finds the next row that reads whole and stands before it.
  private mutating func skip(_ rows: DatabaseStatement) -> Step? {
    // Ids below 1 are not searched for: no application gives them out.
    let start = max(from, 1)
    var place = start
    while let id = nextID(from: place) {
      from = id
      restart(rows)
      if case .row = rows.step(), rows.integer(at: 0) == id {
        restart(rows)
        return .lost(start..<max(id, start))
      }
      guard id < .max else { break }
      place = id + 1
    }
    _ = end()
    return .lost(start..<max(place, start))
  }

  /// The first id at or behind `place` that the engine can reach; nil where there is none.
  private func nextID(from place: Int64) -> Int64? {
    var (last, probed, step) = (place, place, Int64(1))
    for tries in 0... {
      switch probe(probed) {
      case .found(let id): return tries > Self.nearby ? firstID(after: last, upTo: probed) ?? id : id
      case .end: return tries > Self.nearby ? firstID(after: last, upTo: probed) : nil
      case .failed: break
      }
      last = probed
      if tries >= Self.nearby { step = step.multipliedReportingOverflow(by: 2).partialValue }
      let (next, overflow) = probed.addingReportingOverflow(step)
      guard !overflow, step > 0 else { return nil }
      probed = next
    }
    return nil
  }

  /// Halves the stretch between an id that failed and one that did not.
  private func firstID(after failed: Int64, upTo sound: Int64) -> Int64? {
    var (low, high) = (failed, sound)
    var found: Int64?
    while high - low > 1 {
      let middle = low + (high - low) / 2
      switch probe(middle) {
      case .found(let id): (high, found) = (middle, id)
      case .end: high = middle
      case .failed: low = middle
      }
    }
    return found
  }

  private func probe(_ place: Int64) -> Probe {
    guard let ids else { return .end }
    ids.bind([.integer(place)])
    defer { ids.reset() }
    switch ids.step() {
    case .row: return ids.integer(at: 0) >= place ? .found(ids.integer(at: 0)) : .failed
    case .done: return .end
    case .failed: return .failed
    }
  }
}

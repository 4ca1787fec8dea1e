// SPDX-License-Identifier: Apache-2.0
import CSQLite
import Formats
import Foundation
import OnRecordTesting
import Testing

@Suite struct `A database` {
  @Test func `is read through any source with its tables, columns and rows`() throws {
    let database = try DatabaseFile(MemorySource(Rivers.gauges(3)))
    #expect(database.tables == ["gauge"])
    #expect(database.columns(of: "gauge") == ["id", "name", "level", "chart"])
    let rows = database.rows("SELECT * FROM gauge WHERE id >= ? ORDER BY id", .integer(2))
    #expect(rows.map { $0.integer("id") } == [2, 3])
    #expect(rows[0].text("name") == "Gauge 2 at the weir")
    #expect(rows[0].real("level") == 1.5)
    #expect(rows[0].blob("chart") == [2, 1, 0])
    #expect(rows[0]["depth"].isNull && rows[0].integer("depth") == nil)
  }

  @Test func `gives nothing for a table or column that is not there`() throws {
    let database = try DatabaseFile(MemorySource(Rivers.gauges(3)))
    #expect(database.rows("SELECT * FROM weir").isEmpty)
    #expect(database.rows("SELECT depth FROM gauge").isEmpty)
    var walk = TableWalk(database, "weir")
    #expect(walk.next() == nil)
    #expect(DatabaseLookup(database, "weir", by: "id").rows(1).isEmpty)
  }

  @Test func `is refused when it is none`() throws {
    #expect(throws: FormatError.self) { try DatabaseFile(MemorySource(Array("no database at all".utf8))) }
    #expect(throws: FormatError.self) {
      try DatabaseFile(MemorySource(Array("SQLite format 3\0".utf8) + [UInt8](repeating: 7, count: 600)))
    }
  }

  @Test func `reads its write-ahead log from a second source and writes to neither`() throws {
    let scratch = try Scratch()
    let (database, log) = try Rivers.withLog(in: scratch)
    let bare = try DatabaseFile(MemorySource(database))
    let whole = try DatabaseFile(MemorySource(database), wal: MemorySource(log))
    #expect(bare.rows("SELECT * FROM gauge").count == 1)
    #expect(whole.rows("SELECT * FROM gauge").count == 2)
    #expect(!whole.execute("INSERT INTO gauge VALUES (9, 'x', 0, NULL)"))
  }

  @Test func `does not run what stands in it`() throws {
    let made = try DatabaseFile.memory()
    #expect(made.execute("CREATE TABLE gauge (id INTEGER PRIMARY KEY, name TEXT)"))
    #expect(made.execute("CREATE TABLE seed (n INTEGER)"))
    let bomb = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS id FROM c"
    #expect(made.execute("CREATE VIEW message AS \(bomb)"))
    let database = try DatabaseFile(MemorySource(made.image))
    #expect(database.tables == ["gauge", "seed"])
    #expect(database.rows("SELECT * FROM message").isEmpty)
    #expect(database.rows("SELECT count(*) FROM (\(bomb))").isEmpty)
    #expect(!database.execute("ATTACH '/etc/passwd' AS other"))
    #expect(!database.execute("SELECT load_extension('x')"))
  }

  @Test func `replays statements into memory`() throws {
    let database = try DatabaseFile.memory()
    #expect(database.execute("CREATE TABLE gauge (id INTEGER PRIMARY KEY, name TEXT, chart BLOB)"))
    #expect(database.execute("INSERT INTO gauge VALUES (?, ?, ?)", [.integer(4), .text("Weir"), .blob([])]))
    try database.readLayout()
    #expect(database.columns(of: "gauge") == ["id", "name", "chart"])
    #expect(database.rows("SELECT * FROM gauge").first?.blob("chart") == [])
    #expect(!database.execute("no SQL"))
  }
}

@Suite struct `A damaged database` {
  /// Pages of 512 bytes: about six rows a page.
  @Test func `costs the rows of the damaged page and no other`() throws {
    var bytes = Rivers.gauges(400)
    let page = bytes.count / 512 / 2
    for i in page * 512..<(page + 1) * 512 { bytes[i] = 0xA5 }
    let (ids, lost) = try Rivers.walk(bytes)
    #expect(lost.count == 1)
    #expect(ids.count > 380 && ids.count < 400)
    let gone = Set(1...400).subtracting(ids.map { Int($0) })
    #expect(gone.allSatisfy { lost[0].contains(Int64($0)) })
    #expect(lost[0].count == gone.count)
    #expect(ids == ids.sorted())
  }

  @Test func `is read as far as it was copied`() throws {
    let bytes = Rivers.gauges(400)
    let (ids, lost) = try Rivers.walk(Array(bytes[..<(bytes.count / 2)]))
    #expect(ids.count > 150 && ids.count < 250)
    #expect(lost.count == 1)
  }

  @Test func `loses one row to a broken chain of pages`() throws {
    var bytes = Rivers.gauges(40, chart: 3000)
    // The first four bytes of an overflow page name the next.
    let chain = bytes.indices.first { $0 % 512 == 4 && bytes[$0..<min($0 + 508, bytes.count)].allSatisfy { $0 == 7 } }
    let at = try #require(chain)
    bytes.replaceSubrange(at - 4..<at, with: [0x7F, 0xFF, 0xFF, 0xFF])
    let (ids, lost) = try Rivers.walk(bytes)
    #expect(ids.count == 39)
    #expect(lost.map(\.count) == [1])
  }

  @Test func `goes on where a line of its layout is broken`() throws {
    let made = try DatabaseFile.memory()
    _ = made.execute("CREATE TABLE gauge (id INTEGER PRIMARY KEY, name TEXT)")
    _ = made.execute("CREATE INDEX by_name ON gauge (name)")
    _ = made.execute("INSERT INTO gauge VALUES (1, 'Weir')")
    var bytes = made.image
    let text = Array("CREATE INDEX".utf8)
    let at = try #require(bytes.indices.first { bytes[$0...].starts(with: text) })
    bytes[at] = UInt8(ascii: "X")
    let database = try DatabaseFile(MemorySource(bytes))
    #expect(database.rows("SELECT * FROM gauge").count == 1)
  }

  @Test func `never makes the walk give an id twice, whatever is flipped`() throws {
    let bytes = Rivers.gauges(200)
    var mutator = Mutator(seed: 3)
    for _ in 0..<500 {
      guard let (ids, _) = try? Rivers.walk(mutator.mutate(bytes)) else { continue }
      #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}

@Suite struct `A lookup` {
  @Test(arguments: [true, false]) func `gives the rows of a key with or without an index`(isIndexed: Bool) throws {
    let made = try DatabaseFile.memory()
    _ = made.execute("CREATE TABLE reading (id INTEGER PRIMARY KEY, gauge INTEGER, level REAL)")
    if isIndexed { _ = made.execute("CREATE INDEX by_gauge ON reading (gauge)") }
    for i in 0..<30 { _ = made.execute("INSERT INTO reading VALUES (NULL, ?, ?)", [.integer(Int64(i % 3)), .real(1)]) }
    let lookup = DatabaseLookup(try DatabaseFile(MemorySource(made.image)), "reading", by: "gauge")
    #expect(lookup.rows(1).count == 10)
    #expect(lookup.rows(7).isEmpty)
  }
}

/// Databases of the Department for Rivers and Coasts.
enum Rivers {
  static func gauges(_ count: Int, chart: Int = 3) -> [UInt8] {
    guard let made = try? DatabaseFile.memory() else { return [] }
    _ = made.execute("PRAGMA page_size = 512")
    _ = made.execute("CREATE TABLE gauge (id INTEGER PRIMARY KEY, name TEXT, level REAL, chart BLOB)")
    for i in 1...count {
      let bytes = chart == 3 ? [UInt8(i % 256), 1, 0] : [UInt8](repeating: 7, count: chart)
      let values: [DatabaseValue] = [.integer(Int64(i)), .text("Gauge \(i) at the weir"), .real(1.5), .blob(bytes)]
      _ = made.execute("INSERT INTO gauge VALUES (?, ?, ?, ?)", values)
    }
    return made.image
  }

  static func walk(_ bytes: [UInt8]) throws -> (ids: [Int64], lost: [Range<Int64>]) {
    let database = try DatabaseFile(MemorySource(bytes))
    var walk = TableWalk(database, "gauge")
    var (ids, lost): ([Int64], [Range<Int64>]) = ([], [])
    while let step = walk.next() {
      switch step {
      case .row(let row): ids.append(row.integer("rowid") ?? -1)
      case .lost(let range): lost.append(range)
      }
    }
    return (ids, lost)
  }

  /// A database whose second row stands in its log only.
  static func withLog(in scratch: Scratch) throws -> (database: [UInt8], log: [UInt8]) {
    let path = scratch.path("gauges.db")
    var connection: OpaquePointer?
    sqlite3_open(path, &connection)
    defer { sqlite3_close(connection) }
    for sql in [
      "PRAGMA journal_mode = WAL", "CREATE TABLE gauge (id INTEGER PRIMARY KEY, name TEXT, level REAL, chart BLOB)",
      "INSERT INTO gauge VALUES (1, 'Weir', 1, NULL)", "PRAGMA wal_checkpoint(TRUNCATE)",
      "INSERT INTO gauge VALUES (2, 'Lock', 2, NULL)",
    ] { sqlite3_exec(connection, sql, nil, nil, nil) }
    return (try file(path), try file(path + "-wal"))
  }

  static func file(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}

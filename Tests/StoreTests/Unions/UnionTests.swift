// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records
import Testing

@testable import Store

@Suite struct `A stored union` {
  private let ids = (1...3).map { Deposits.facts(UInt64($0)).id }

  private func filled(_ scratch: Scratch, _ count: Int = 10) throws -> Catalogue {
    let catalogue = try scratch.catalogue()
    for number in 1...3 {
      try Deposits.file(
        Lines.messages((0..<count).map { "flood \(number) \($0)" }), as: Deposits.facts(UInt64(number)), in: catalogue)
    }
    return catalogue
  }

  @Test func `gives back the alignment it was made of, and its pages`() throws {
    let catalogue = try filled(try Scratch())
    let entries: [[Int?]] = (0..<10).map { [$0, $0 == 4 ? nil : $0] }
    try Unions.join(Array(ids.prefix(2)), entries, in: catalogue)
    let union = try #require(try Unions.stored(ids[0], in: catalogue))
    let alignment = try catalogue.alignment(of: union)
    #expect(union.entries == 10 && union.differences == 1 && alignment.count == 10)
    #expect((0..<10).map { alignment.line(of: $0, in: 1) } == entries.map { $0[1] })
    #expect(alignment.standing(of: 4, in: 1) == .missing && alignment.copies == union.copies.map(\.aligned))
    let page = try catalogue.page(of: union, at: .after(2), onlyDifferences: false, limit: 3)
    #expect(page.lines.map(\.entry.entry) == [3, 4, 5] && page.hasEarlier && page.hasLater)
    #expect(page.lines[1].rows.map { $0?.leaf } == [4, nil] && page.nextDifference == nil)
    let differing = try catalogue.page(of: union, at: .after(-1), onlyDifferences: true, limit: 3)
    #expect(differing.lines.map(\.entry.entry) == [4] && !differing.hasEarlier && !differing.hasLater)
  }

  @Test func `takes the place of every union that its copies were in, and nothing else`() throws {
    let catalogue = try filled(try Scratch())
    let entries: [[Int?]] = (0..<10).map { [$0, $0] }
    try Unions.join([ids[0], ids[1]], entries, in: catalogue)
    try Unions.join([ids[1], ids[2]], entries, fingerprint: 2, in: catalogue)
    #expect(try Unions.stored(ids[0], in: catalogue) == nil)
    #expect(try Unions.stored(ids[2], in: catalogue)?.fingerprint == Array(repeating: 2, count: 32))
    #expect(try catalogue.count(SearchQuery("flood")) == 20)
    let copies = try catalogue.copies()
    try catalogue.dropUnions(of: copies.map(\.conversation))
    #expect(try catalogue.count(SearchQuery("flood")) == 30)
    let left = try catalogue.read { db in
      try ["unions", "union_copies", "union_entries", "union_records"].map { table in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
      }
    }
    #expect(left == [0, 0, 0, 0])
  }
}

@Suite struct `A union that is killed while it is written` {
  @Test func `leaves the old one`() async throws {
    let scratch = try Scratch()
    setenv("STORE_TESTS_UNION", scratch.path, 1)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      try Self.dieWriting(try #require(ProcessInfo.processInfo.environment["STORE_TESTS_UNION"]))
    }
    let catalogue = try scratch.catalogue()
    #expect(try catalogue.integrity().isEmpty)
    let union = try #require(try Unions.stored(Deposits.facts(1).id, in: catalogue))
    #expect(union.entries == 1 && union.fingerprint == Array(repeating: 1, count: 32))
    #expect(try catalogue.count(SearchQuery("flood")) == 60_000)
  }

  /// Writes more than a connection keeps in memory, so that pages have gone to the disk, and dies.
  private static func dieWriting(_ path: String) throws {
    var catalogue = try Catalogue(path: path, key: Scratch.key)
    for number in 1...40 {
      let texts = number == 1 ? (0..<60_000).map { "flood \($0)" } : ["flood 0"]
      try Deposits.file(Lines.messages(texts), as: Deposits.facts(UInt64(number)), in: catalogue)
    }
    let ids = (1...40).map { Deposits.facts(UInt64($0)).id }
    try Unions.join(ids, [ids.map { _ in 0 }], in: catalogue)
    try catalogue.close()
    catalogue = try Catalogue(path: path, key: Scratch.key)
    Thread.detachNewThread {
      while size(path + "-wal") < 1_000_000 { usleep(100) }
      kill(getpid(), SIGKILL)
    }
    let others = [Int?](repeating: nil, count: 39)
    try Unions.join(
      ids, (0..<60_000).map { [$0] + ($0 == 0 ? ids.dropFirst().map { _ in 0 } : others) }, fingerprint: 2,
      in: catalogue)
    exit(0)
  }

  private static func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}

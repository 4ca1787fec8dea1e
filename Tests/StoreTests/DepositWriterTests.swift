// SPDX-License-Identifier: Apache-2.0
import Records
import Store
import Testing

@Suite struct `A deposit's writer` {
  @Test func `shows nothing before it publishes`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let facts = Deposits.facts(1)
    let writer = try catalogue.file(facts)
    let record = FiledRecord(id: RecordID(high: 1, low: 1), leaf: 0, item: .message(Lines.message("pumps")))
    try writer.add(record)
    #expect(try catalogue.count(SearchQuery("pumps")) == 0)
    #expect(try catalogue.deposits().isEmpty)
    try writer.publish(Deposits.filed(facts, records: 1), appliedSize: 2)
    #expect(try catalogue.count(SearchQuery("pumps")) == 1)
    #expect(try catalogue.record(record.id)?.filed == record)
  }

  @Test func `leaves nothing when it is abandoned or dropped`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    for isDropped in [false, true] {
      let writer = try catalogue.file(Deposits.facts(1))
      try writer.add(FiledRecord(id: RecordID(high: 1, low: 1), leaf: 0, item: .message(Lines.message("pumps"))))
      if !isDropped { writer.abandon() }
    }
    try Deposits.file(Lines.messages(["sandbags"]), as: Deposits.facts(1), in: catalogue)
    #expect(try catalogue.count(SearchQuery("pumps OR sandbags")) == 1)
  }

  @Test func `refuses a deposit the catalogue has`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    try Deposits.file(Lines.messages(["a"]), as: Deposits.facts(1), in: catalogue)
    let error = #expect(throws: CatalogueError.self) { _ = try catalogue.file(Deposits.facts(1)) }
    #expect(error?.code == .alreadyFiled)
  }

  @Test func `says that another one writes when it has waited long enough`() throws {
    let scratch = try Scratch()
    let first = try scratch.catalogue().file(Deposits.facts(1))
    let second = try Catalogue(path: scratch.path, key: Scratch.key, patience: 0.05)
    let error = #expect(throws: CatalogueError.self) { _ = try second.file(Deposits.facts(2)) }
    #expect(error?.code == .busy)
    first.abandon()
    try Deposits.file(Lines.messages(["a"]), as: Deposits.facts(2), in: second)
  }

  @Test func `refuses a filing with another number of records`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let writer = try catalogue.file(Deposits.facts(1))
    let error = #expect(throws: CatalogueError.self) {
      try writer.publish(Deposits.filed(Deposits.facts(1), records: 1), appliedSize: 1)
    }
    #expect(error?.code == .disagrees)
  }

  @Test func `refuses a notice, which is no record`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let notice = ParsedItem.notice(Notice(.nulBytes, Provenance(file: "f", start: 0, end: 1)))
    let error = #expect(throws: CatalogueError.self) {
      try Deposits.file([notice], as: Deposits.facts(1), in: catalogue)
    }
    #expect(error?.code == .disagrees)
  }

  @Test func `keeps the order of a deposit within one stamp and beside another deposit of the same times`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let items = (0..<200).map { ParsedItem.message(Lines.message("flood \($0)", seq: $0)) }
    let first = try Deposits.file(items, as: Deposits.facts(1), in: catalogue)
    let second = try Deposits.file(items, as: Deposits.facts(2), in: catalogue)
    let hits = try catalogue.search(SearchQuery("flood"), limit: 1000, order: .oldest)
    #expect(hits.count == 400)
    #expect(hits.filter { $0.deposit == Deposits.facts(1).id }.map(\.id) == first.map(\.id))
    #expect(hits.filter { $0.deposit == Deposits.facts(2).id }.map(\.id) == second.map(\.id))
  }

  @Test func `puts an undated record beside its neighbour and says so`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    var undated = Lines.message("undated", seq: 1)
    undated.sentAt = nil
    let items: [ParsedItem] = [
      .message(Lines.message("later", minutes: 9, seq: 0)), .message(undated),
      .message(Lines.message("earlier", minutes: 1, seq: 2)),
    ]
    try Deposits.file(items, as: Deposits.facts(1), in: catalogue)
    let hits = try catalogue.search(SearchQuery("in:flood"), limit: 9, order: .oldest)
    #expect(hits.map(\.text) == ["earlier", "later", "undated"])
    #expect(hits.map(\.isPlacedByNeighbour) == [false, false, true])
  }

  @Test func `puts what was sent before 2000 first`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let items: [ParsedItem] = [
      .message(Lines.message("new flood", seq: 0)),
      .message(Lines.message("old flood", minutes: -20_000_000, seq: 1)),
    ]
    try Deposits.file(items, as: Deposits.facts(1), in: catalogue)
    #expect(try catalogue.search(SearchQuery("flood"), limit: 9).map(\.text) == ["new flood", "old flood"])
    #expect(try catalogue.search(SearchQuery("flood before:2000"), limit: 9).map(\.text) == ["old flood"])
  }
}

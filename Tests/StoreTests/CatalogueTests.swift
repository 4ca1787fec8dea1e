// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Store
import Testing

@Suite struct `The catalogue` {
  @Test func `gives back every field of every shape of item`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let items = SampleItems.all.filter { if case .notice = $0 { false } else { true } }
    let records = try Deposits.file(items, as: SampleItems.facts, in: catalogue)
    var read: [FiledRecord] = []
    try catalogue.eachRecord(of: SampleItems.facts.id) { read.append($0) }
    #expect(read == records)
    for record in records {
      let row = try #require(try catalogue.record(record.id))
      #expect(row.filed == record && row.deposit == SampleItems.facts.id)
    }
  }

  @Test func `gives back texts with NUL, empty texts and none at all as they were`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    var none = Lines.message("", minutes: 3, seq: 3)
    none.text = nil
    let items = Lines.messages(["before\u{0}after", "", "\u{FEFF}e\u{301}"]) + [.message(none)]
    let records = try Deposits.file(items, as: Deposits.facts(1), in: catalogue)
    var read: [FiledRecord] = []
    try catalogue.eachRecord(of: Deposits.facts(1).id) { read.append($0) }
    #expect(read == records)
  }

  @Test func `gives back times far from ours`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let walls: [Int64] = [.min, -1, 0, 63_819_910_800_123, .max]
    let items = walls.enumerated().map { seq, wall in
      var message = Lines.message("x", seq: seq)
      message.sentAt = Stamp(raw: "?", wall: WallTime(milliseconds: wall), precision: .millisecond)
      return ParsedItem.message(message)
    }
    let records = try Deposits.file(items, as: Deposits.facts(1), in: catalogue)
    var read: [FiledRecord] = []
    try catalogue.eachRecord(of: Deposits.facts(1).id) { read.append($0) }
    #expect(read == records)
  }

  @Test func `says who made a group, and what its timers were`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    func event(_ type: EventType, _ seq: Int, by name: String, after: String? = nil) -> ParsedItem {
      let line = Lines.message("", minutes: Int64(seq), seq: seq)
      var event = ParsedEvent(
        seq: seq, conversation: Lines.chat, sentAt: line.sentAt, type: type, text: type.rawValue, source: line.source)
      (event.actor, event.after) = (Participant(name: name), after)
      return .event(event)
    }
    try Deposits.file(
      [
        event(.groupTitleChanged, 0, by: "Ben Acheampong", after: "Floods"), event(.groupCreated, 1, by: "Ada Obi"),
        event(.disappearingTimerChanged, 2, by: "Ben Acheampong", after: "604800"),
      ], as: Deposits.facts(1), in: catalogue)
    let held = try #require(try catalogue.identities(named: "Ada Obi").first).held
    let signs = try catalogue.signs(of: held)
    #expect(signs.initiator == "Ada Obi" && signs.timers == [604_800])
  }

  @Test func `knows its deposits by id and by their dedupe tag`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    try Deposits.file(Lines.messages(["a"]), as: Deposits.facts(1), in: catalogue)
    try Deposits.file(Lines.messages(["a", "b"]), as: Deposits.facts(2), in: catalogue)
    let second = Deposits.filed(Deposits.facts(2), records: 2)
    #expect(try catalogue.deposit(second.facts.id) == second)
    #expect(try catalogue.deposits().map(\.records) == [1, 2])
    #expect(try catalogue.deposits(withDedupeTag: second.dedupeTag).count == 2)
    #expect(try catalogue.deposits(withDedupeTag: Array(repeating: 0, count: 32)).isEmpty)
    #expect(try catalogue.deposit(DepositID(high: 0, low: 0)) == nil)
    #expect(try catalogue.appliedSize() == 3)
  }

  @Test func `counts the records of each conversation`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let other = ConversationLabel(id: "c2", title: "Levels")
    let items = Lines.messages(["a", "b"]) + [.message(Lines.message("c", minutes: 2, seq: 2, in: other))]
    try Deposits.file(items, as: Deposits.facts(1), in: catalogue)
    let rows = try catalogue.conversationRows()
    #expect(rows.map(\.label) == [Lines.chat, other] && rows.map(\.records) == [2, 1])
  }

  @Test func `tells every copy of a record`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let records = try Deposits.file(Lines.messages(["a", "b"]), as: Deposits.facts(1), in: catalogue)
    let copies = try catalogue.copies(of: records[1].id)
    let expected = RecordCopy(
      deposit: Deposits.facts(1).id, leaf: 1, source: Provenance(file: "_chat.txt", start: 100, end: 190))
    #expect(copies == [expected])
  }

  @Test func `never goes back in the ledger`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    try catalogue.advance(appliedSize: 9)
    try catalogue.advance(appliedSize: 4)
    #expect(try catalogue.appliedSize() == 9)
  }
}

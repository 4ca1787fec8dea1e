// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Archive

@Suite struct `A statement's reply` {
  private func code(_ body: () async throws -> Void) async -> ArchiveError.Code? {
    do { try await body() } catch let error as ArchiveError { return error.code } catch {}
    return nil
  }

  @Test func `is asked of the custodian of the lacking copy, on their own page`() async throws {
    let gap = try await GapHouse()
    let id = try await gap.stated()
    let until = gap.office.today.adding(days: 14)
    #expect(try gap.office.overview(as: Subject(gap.house.asha)).notices.contains(.replyAsked(id, until: until)))
    #expect(try gap.office.overview(as: Subject(gap.house.ben)).notices.isEmpty)
  }

  @Test func `comes before circulation, and goes with it`() async throws {
    let gap = try await GapHouse()
    let (id, asha) = (try await gap.stated(), Subject(gap.house.asha))
    #expect(await code { try await gap.office.circulate(id, to: "The inquiry", as: gap.rita) } == .refused)
    try await gap.office.reply(to: id, words: "My phone was in for repair.", as: asha)
    try await gap.office.reply(to: id, words: "From May to June.", as: asha)
    #expect(try gap.office.overview(as: asha).notices.isEmpty)
    try await gap.office.circulate(id, to: "The inquiry", as: gap.rita)
    let shown = try await gap.office.statement(id, isPrint: true, as: gap.rita)
    #expect(
      shown.correspondence.replies.map(\.said)
        == [.gapReplied(words: "My phone was in for repair."), .gapReplied(words: "From May to June.")])
    #expect(shown.correspondence.circulations.map(\.said) == [.gapCirculated(to: "The inquiry")])
    #expect(await code { try await gap.office.reply(to: id, words: "Late.", as: asha) } == .usage)
  }

  @Test func `need not come once its day has passed`() async throws {
    let gap = try await GapHouse()
    let id = try await gap.stated()
    gap.house.pass(days: 14)
    #expect(await code { try await gap.office.circulate(id, to: "The inquiry", as: gap.rita) } == .refused)
    gap.house.pass(days: 1)
    try await gap.office.circulate(id, to: "The inquiry", as: gap.rita)
  }

  /// They have no page and cannot reply here: their day passes all the same.
  @Test func `is asked of a custodian known by name alone as well`() async throws {
    let gap = try await GapHouse()
    let copy = try await GapHouse.deposit(GapHouse.chat(lacking: [20]), of: "Wren Day", in: gap.house)
    let id = try await gap.office.stateGap(try gap.choice(copy, gap.ben), as: gap.rita)
    #expect(try gap.office.correspondence(id).asked.map(\.person.name) == ["Wren Day"])
    #expect(await code { try await gap.office.circulate(id, to: "The inquiry", as: gap.rita) } == .refused)
    gap.house.pass(days: 15)
    try await gap.office.circulate(id, to: "The inquiry", as: gap.rita)
  }

  @Test func `has until the day that was given last`() async throws {
    let gap = try await GapHouse()
    let (id, today) = (try await gap.stated(), gap.office.today)
    #expect(await code { try await gap.office.askReply(id, until: today, as: gap.rita) } == .usage)
    try await gap.office.askReply(id, until: today.adding(days: 30), as: gap.rita)
    gap.house.pass(days: 30)
    #expect(await code { try await gap.office.circulate(id, to: "The inquiry", as: gap.rita) } == .refused)
    gap.house.pass(days: 1)
    try await gap.office.circulate(id, to: "The inquiry", as: gap.rita)
    #expect(await code { try await gap.office.askReply(id, as: gap.rita) } == .usage)
  }

  @Test func `is the named official's own`() async throws {
    let gap = try await GapHouse()
    let (house, id) = (gap.house, try await gap.stated())
    for person in [house.ben, house.rita, house.adam, house.audie] {
      #expect(
        await code { try await gap.office.reply(to: id, words: "x", as: Subject(person)) } != nil, "\(person.name)")
      #expect(await code { _ = try await gap.office.ownStatement(id, as: Subject(person)) } != nil)
    }
    let secretary = Subject(house.secretary, for: house.asha.reference)
    #expect(await code { try await gap.office.reply(to: id, words: "x", as: secretary) } == .refused)
    for words in ["", String(repeating: "x", count: 4_001)] {
      #expect(await code { try await gap.office.reply(to: id, words: words, as: Subject(house.asha)) } == .usage)
    }
  }

  /// Places, times and counts; words only where the official's own copy has them.
  @Test func `rests on a view without colleagues' words`() async throws {
    let gap = try await GapHouse()
    let own = try await gap.office.ownStatement(try await gap.stated(), as: Subject(gap.house.asha))
    #expect(own.items.count == 3 && own.side == 0 && own.isOpen)
    #expect(own.items.allSatisfy { $0.rows.allSatisfy { $0 == nil } })
    #expect(own.items.allSatisfy { $0.item.at != nil })
  }

  @Test func `is reminded of without a word of what it is about`() async throws {
    let gap = try await GapHouse()
    _ = try await gap.stated()
    let reminders = try gap.office.reminders().filter { $0.person.id == gap.house.asha.id }
    #expect(reminders.map(\.replies) == [1])
  }

  /// Who states or circulates holds no copy of it, and holds the right.
  @Test func `and the statement are no matter of one's own copy`() async throws {
    let gap = try await GapHouse()
    let (house, choice) = (gap.house, try gap.choice())
    var officer = house.ben
    officer.roles = [.recordsManager]
    #expect(await code { try await gap.office.stateGap(choice, as: Subject(officer)) } == .refused)
    let secretary = Subject(house.rita, for: house.sid.reference)
    #expect(await code { try await gap.office.stateGap(choice, as: secretary) } == .refused)
    let id = try await gap.stated()
    house.pass(days: 30)
    #expect(await code { try await gap.office.circulate(id, to: "The inquiry", as: Subject(officer)) } == .refused)
    #expect(await code { try await gap.office.askReply(id, as: Subject(officer)) } == .refused)
    #expect(await code { _ = try await gap.office.statement(id, as: Subject(officer)) } == .notFound)
    for person in [house.asha, house.adam, house.audie, house.sid] {
      #expect(await code { try await gap.office.stateGap(choice, as: Subject(person)) } == .refused, "\(person.name)")
      #expect(await code { _ = try await gap.office.statement(id, as: Subject(person)) } != nil)
      #expect(await code { try await gap.office.circulate(id, to: "x", as: Subject(person)) } == .refused)
    }
  }

  /// A custodian of no account is known by their name when they have one; who only bears an account's name is another.
  @Test func `is no matter of one's own copy, whose account came later`() async throws {
    let gap = try await GapHouse()
    let listed = Department.person(11, "Wren Day", .official)
    let officer = Department.person(12, "Wren Day", .recordsManager)
    let copy = try await GapHouse.file(gap.house, listed, "Flood response", lacking: [20])
    let choice = try gap.choice(copy, gap.ben)
    let id = try await gap.office.stateGap(choice, as: gap.rita)
    #expect(await code { try await gap.office.stateGap(choice, as: Subject(officer)) } == .refused)
    #expect(await code { _ = try await gap.office.statement(id, as: Subject(officer)) } == .notFound)
    let namesake = Department.person(13, "Ben Acheampong", .recordsManager)
    #expect(await code { _ = try await gap.office.statement(id, as: Subject(namesake)) } == nil)
  }

  /// After circulation it is there for those who read records; before, for those who state.
  @Test func `opens the statement to readers only with its circulation`() async throws {
    let gap = try await GapHouse()
    let lawyer = Subject(Department.person(8, "Lee Ward", .legalAdviser))
    let id = try await gap.stated()
    #expect(await code { _ = try await gap.office.statement(id, as: lawyer) } == .notFound)
    #expect(try await gap.office.statements(as: lawyer).isEmpty)
    gap.house.pass(days: 15)
    try await gap.office.circulate(id, to: "Legal", as: gap.rita)
    let shown = try await gap.office.statement(id, as: lawyer)
    #expect(!shown.mayAct && shown.items.count == 3)
    #expect(try await gap.office.statements(as: lawyer).map(\.id) == [id])
  }

  @Test func `cannot be given or had by way of a plain declaration`() async throws {
    let gap = try await GapHouse()
    let id = try await gap.stated()
    let topic = Topic(attestation: id)
    #expect(
      await code { try await gap.office.attest(.gapReplied(words: "x"), about: topic, as: Subject(gap.house.ben)) }
        == .refused)
    #expect(await code { try await gap.office.attest(.gapCirculated(to: "x"), about: topic, as: gap.rita) } == .refused)
  }

  @Test func `is entered as viewed with the records shown`() async throws {
    let gap = try await GapHouse()
    let id = try await gap.stated()
    let start = try gap.house.archive.reader.checkpoint().size
    let shown = try await gap.office.statement(id, as: gap.rita)
    let entry = try gap.house.archive.reader.entry(at: start, of: try gap.house.archive.reader.checkpoint())
    #expect(entry.act == .viewed && entry.count("count") == UInt64(shown.items.count))
  }
}

// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Synchronization
import Testing

@testable import Archive

@Suite struct `The own page` {
  let flood = Department.flood

  @Test func `says when each conversation was captured and when it is due`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    let own = try #require(try house.office.ownConversations(as: Subject(house.asha)).first)
    #expect(own.conversation == flood && own.known == .captured)
    #expect(own.due.day == Day("2026-12-02"), "\(own.due)")
    #expect(own.usage == nil && own.state.significance == .undeclared && own.state.timers == [])
  }

  /// NCC-6: timer state comes from system lines and declarations.
  @Test func `counts the shortest timer, from system lines and from declarations`() async throws {
    let house = try await Department()
    try await house.capture(house.asha, timer: true)
    let subject = Subject(house.asha)
    #expect(try house.office.ownConversations(as: subject).first?.due.day == Day("2026-11-03"))
    try await house.office.attest(.timer(seconds: 3600), about: Topic(conversation: flood), as: subject)
    #expect(try house.office.ownConversations(as: subject).first?.due.day == Day("2026-11-02"))
  }

  /// NCC-7: others see that it is covered.
  @Test func `shows a participant that a colleague covers it, and nobody else`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    let ben = try #require(try house.office.ownConversations(as: Subject(house.ben)).first)
    #expect(ben.known == .inferred && ben.state.coveredBy == house.asha.reference && ben.due.when == .notDue)
    #expect(try house.office.ownConversations(as: Subject(house.secretary)).isEmpty)
    house.pass(days: 31)
    #expect(try house.office.ownConversations(as: Subject(house.ben)).first?.state.coveredBy == nil)
  }

  @Test func `keeps two people's chats of the same title apart`() async throws {
    let house = try await Department()
    try await house.capture(house.asha, "Dad", with: "Dad")
    try await house.capture(house.secretary, "Dad", with: "Dad")
    let own = try #require(try house.office.ownConversations(as: Subject(house.secretary)).first)
    #expect(own.state.coveredBy == nil && own.known == .captured)
  }

  @Test func `names a conversation in links by an id that only its person has`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    let asha = try #require(try house.office.ownConversations(as: Subject(house.asha)).first)
    let ben = try #require(try house.office.ownConversations(as: Subject(house.ben)).first)
    #expect(asha.conversation == ben.conversation && asha.id != ben.id)
  }

  @Test func `tells of a nil return that another's copy contradicts, not whose`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    let (from, through) = (Day("2022-03-01")!, Day("2022-03-31")!)  // days of the calendar
    let ben = Subject(house.ben)
    func declare(_ channel: String, _ from: Day, _ through: Day) async throws {
      try await house.office.attest(
        .nilReturn(channels: [channel], from: from, through: through, words: "Nothing."), about: Topic(), as: ben)
    }
    try await declare("sms", from, through)
    try await declare("whatsapp", through.adding(days: 1), through.adding(days: 30))
    #expect(try house.office.overview(as: ben).notices == [])
    try await declare("whatsapp", from, through)
    let notices = try house.office.overview(as: ben).notices
    guard case .nilReturnContradicted(_, let channels)? = notices.first else {
      return #expect(Bool(false), "\(notices)")
    }
    #expect(notices.count == 1 && channels == ["whatsapp"])
    #expect(try house.office.contradictedReturns(as: Subject(house.rita)).count == 1)
  }

  @Test func `asks a counterpart, who sees it, and the answer comes back`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    let question = try await house.office.attest(
      .counterpartAsked(house.ben.reference, words: "Please hand in yours"), about: Topic(conversation: flood),
      as: Subject(house.asha))
    let notices = try house.office.overview(as: Subject(house.ben)).notices
    #expect(notices == [.asked(by: house.asha.reference, attestation: question.id, words: "Please hand in yours")])
  }

  @Test func `closes a checklist only when no conversation is open`() async throws {
    let house = try await Department()
    let asha = Subject(house.asha)
    try await house.capture(house.asha)
    house.pass(days: 3)
    try await house.office.attest(.checklistBegun(.leaving, on: nil), about: Topic(), as: asha)
    #expect(try house.office.checklist(.leaving, as: asha).open.count == 1)
    await #expect(throws: ArchiveError.self) {
      try await house.office.attest(.checklistClosed(.leaving), about: Topic(), as: asha)
    }
    try await house.capture(house.asha, omits: true)
    #expect(try house.office.checklist(.leaving, as: asha).canBeClosed)
    try await house.office.attest(.checklistClosed(.leaving), about: Topic(), as: asha)
    #expect(try house.office.overview(as: asha).checklist == nil)
  }

  @Test func `lets a blocked export or a lost phone explain an open conversation`() async throws {
    let house = try await Department()
    let asha = Subject(house.asha)
    try await house.capture(house.asha)
    house.pass(days: 3)
    try await house.office.attest(.checklistBegun(.newPhone, on: nil), about: Topic(), as: asha)
    try await house.office.attest(.phoneLost(since: nil, words: ""), about: Topic(), as: asha)
    #expect(try house.office.checklist(.newPhone, as: asha).canBeClosed)
    #expect(try house.office.ownConversations(as: asha).first?.state.obstacle == .phoneLost)
  }

  @Test func `advises to keep the copy while media are missing, and by policy otherwise`() async throws {
    let house = try await Department()
    let asha = Subject(house.asha)
    try await house.office.attest(
      .policy(CapturePolicy(afterCapture: .remove)), about: Topic(), as: Subject(house.adam))
    let whole = try await house.capture(house.asha)
    let partial = try await house.capture(house.asha, "Other", omits: true)
    #expect(try house.office.advice(for: whole, as: asha).advice == .remove)
    #expect(try house.office.advice(for: partial, as: asha).advice == .keep)
    try await house.office.attest(
      .challenged(words: "why"), about: Topic(person: house.asha.id, deposit: whole), as: Subject(house.rita))
    #expect(try house.office.advice(for: whole, as: asha).advice == .keep)
    #expect(throws: ArchiveError.self) { try house.office.advice(for: whole, as: Subject(house.ben)) }
    #expect(try house.office.receiptProof(of: whole, as: asha).hasPrefix("c2sp.org/tlog-proof"))
  }
}

@Suite struct `A preservation notice` {
  @Test(arguments: PreservationNotice.Kind.allCases)
  func `keeps the copy on the device for as long as it stands, and is told`(kind: PreservationNotice.Kind) async throws
  {
    let house = try await Department()
    let (asha, rita) = (Subject(house.asha), Subject(house.rita))
    try await house.office.attest(
      .policy(CapturePolicy(afterCapture: .remove)), about: Topic(), as: Subject(house.adam))
    let deposit = try await house.capture(house.asha)
    let elsewhere = try await house.office.placePreservation(
      kind, person: house.ben.id, conversation: nil, words: "", as: rita)
    #expect(try house.office.advice(for: deposit, as: asha).advice == .remove)
    let notice = try await house.office.placePreservation(
      kind, person: house.asha.id, conversation: Department.flood, from: Day("2022-03-27"), words: "Inquiry", as: rita)
    #expect(try house.office.advice(for: deposit, as: asha).advice == .keep)
    #expect(try house.office.overview(as: asha).notices == [.preserved(words: "Inquiry", since: Day("2026-11-02")!)])
    try await house.office.liftPreservation(notice.id, as: rita)
    #expect(try house.office.advice(for: deposit, as: asha).advice == .remove)
    #expect(elsewhere.person == house.ben.id)
  }
}

@Suite struct `Reminders` {
  final class Sent: Sendable {
    let all = Mutex<[Reminder]>([])
  }

  @Test func `go to who is due, once a day, and leave covered conversations and closed accounts out`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    let sent = Sent()
    func round() async throws -> Int {
      try await house.office.remindAll { reminder in sent.all.withLock { $0.append(reminder) } }.sent
    }
    #expect(try await round() == 0)
    house.pass(days: 30)
    #expect(try await round() == 1)
    #expect(try await round() == 0)
    #expect(sent.all.withLock { $0.map(\.address) } == ["asha.okafor@rivers.example"])
    house.pass(days: 1)
    #expect(try await round() == 1, "Ben is no longer covered; Asha waits for the policy's interval")
    house.pass(days: 7)
    try house.office.desk.set(active: false, house.asha.id)
    #expect(try await round() == 1)
    #expect(sent.all.withLock { $0.last?.person.id } == house.ben.id)
  }

  @Test func `are attested before they are sent, and taken back when the mail does not leave`() async throws {
    struct Down: Error {}
    let house = try await Department()
    try await house.capture(house.asha)
    house.pass(days: 30)
    let seen = Sent()
    _ = try await house.office.remindAll { reminder in
      #expect(try house.office.lastReminded(reminder.person.id) != nil)
      seen.all.withLock { $0.append(reminder) }
      throw Down()
    }
    #expect(seen.all.withLock { $0.count } == 1)
    #expect(try house.office.lastReminded(house.asha.id) == nil)
    #expect(try await house.office.remindAll { _ in }.sent == 1)
  }

  @Test func `of two rounds at once are sent once`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    house.pass(days: 30)
    async let first = house.office.remindAll { _ in }
    async let second = house.office.remindAll { _ in }
    #expect(try await first.sent + second.sent == 1)
  }

  @Test func `are listed by person with the reason, without titles for who reads no records`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    house.pass(days: 31)
    let list = try house.office.overdue(as: Subject(house.rita))
    #expect(list.map(\.person) == [house.asha.reference, house.ben.reference], "Ben is no longer covered")
    #expect(list[0].conversations[0].conversation.label == Department.flood.label)
    let audited = try house.office.overdue(as: Subject(house.audie))
    #expect(audited.count == 2 && audited[0].conversations[0].conversation.title == nil)
    #expect(!audited[0].conversations[0].conversation.label.contains("Flood"))
    #expect(throws: ArchiveError.self) { try house.office.overdue(as: Subject(house.asha)) }
  }
}

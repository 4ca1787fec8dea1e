// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Archive

@Suite struct `Signals of an archive` {
  @Test func `are there for those who state gaps alone`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    for person in [house.asha, house.adam, house.audie, house.sid] {
      await #expect(throws: ArchiveError.self) { try await house.office.signals(as: Subject(person)) }
    }
    #expect(try await house.office.signals(as: Subject(house.rita)).isEmpty)
  }

  /// A timer of 24 hours, and two captures a month apart.
  @Test func `see a timer shorter than the time between captures`() async throws {
    let house = try await Department()
    try await house.capture(house.asha, timer: true)
    house.pass(days: 30)
    try await house.capture(house.asha, timer: true, omits: true)
    let found = try await house.office.signals(as: Subject(house.rita))
    #expect(found.map(\.kind) == [.timerShorterThanCapture] && found[0].custodian == "Asha Okafor")
    let opener = try #require(found[0].opener)
    #expect(try await house.office.signals(with: opener, as: Subject(house.rita)) == found)
  }

  @Test func `see who alone has a conversation and leaves`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    let leaves = house.office.today.adding(days: 10)
    try await house.office.attest(.checklistBegun(.leaving, on: leaves), about: Topic(), as: Subject(house.asha))
    let found = try await house.office.signals(as: Subject(house.rita))
    #expect(found.map(\.kind) == [.singleCustodianLeaver] && found[0].since == leaves)
    try await house.capture(house.ben)
    #expect(try await house.office.signals(as: Subject(house.rita)).isEmpty)
  }

  /// Each phone has the chat under the other's name; by their messages the two copies are one conversation.
  @Test func `take copies of two labels together where they are one conversation`() async throws {
    let house = try await Department()
    let leaves = house.office.today.adding(days: 10)
    try await house.office.attest(.checklistBegun(.leaving, on: leaves), about: Topic(), as: Subject(house.asha))
    _ = try await GapHouse.file(house, house.asha, "Ben Acheampong", lacking: [])
    let alone = try await house.office.signals(as: Subject(house.rita))
    #expect(alone.map(\.kind) == [.singleCustodianLeaver])
    _ = try await GapHouse.file(house, house.ben, "Asha Okafor", lacking: [])
    #expect(try await house.office.signals(as: Subject(house.rita)).isEmpty)
  }

  @Test func `see a copy that begins at a change of phone`() async throws {
    let house = try await Department()
    let day = Day("2022-03-25")!  // a day of the calendar
    try await house.office.attest(.checklistBegun(.newPhone, on: day), about: Topic(), as: Subject(house.asha))
    try await house.capture(house.asha)
    let found = try await house.office.signals(as: Subject(house.rita))
    #expect(found.map(\.kind) == [.beginsAtDeviceChange] && found[0].since == day)
  }

  /// 250 messages before the day of the hold; 250 after it, of which 6 are deletion lines.
  @Test func `see a silence, and more deletion lines after a hold`() async throws {
    let house = try await Department()
    try await house.office.placePreservation(
      .hold, person: house.asha.id, conversation: nil, words: "The flood inquiry", as: Subject(house.rita))
    house.pass(days: 10)
    let text = Self.day("31/10/2026", deleted: 0) + Self.day("05/11/2026", deleted: 6)
    try await GapHouse.deposit(text, of: house.asha.name, house.asha.id, in: house)
    let found = try await house.office.signals(as: Subject(house.rita))
    #expect(found.map(\.kind) == [.silentInterval, .stubsAfterNotice])
    #expect(found[1].rests.contains("0 among 250 messages before") && found[1].rests.contains("6 among 250 after"))
  }

  /// A message a minute from eight o'clock on.
  private static func day(_ day: String, deleted: Int) -> String {
    (0..<250).map { number in
      let minute = (number % 60 < 10 ? "0" : "") + "\(number % 60)"
      let words = number < deleted ? "This message was deleted" : "The sandbags at gauge \(number) were counted"
      return "\(day), \(number < 120 ? "0" : "")\(8 + number / 60):\(minute) - Ben Acheampong: \(words)\n"
    }.joined()
  }
}

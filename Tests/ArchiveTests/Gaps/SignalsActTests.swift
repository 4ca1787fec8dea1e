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
}

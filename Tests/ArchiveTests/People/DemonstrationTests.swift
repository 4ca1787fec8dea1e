// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `Signing in without a secret` {
  @Test func `is for the demonstration`() async throws {
    let house = try await StaffedOffice(isDemonstration: true)
    try await house.office.enrolForDemonstration([("Ben", "ben@rivers.example", [.official])])
    try await house.office.enrolForDemonstration([("Ben", "ben@rivers.example", [.official])])
    let people = try house.office.demonstrationPeople()
    #expect(people.map(\.name) == ["Ben"])
    let token = try await house.office.signInForDemonstration(as: people[0].id, from: StaffedOffice.caller)
    #expect(try house.office.signedIn(by: token.bytes)?.means == .demonstration)
  }

  @Test func `is refused of any other archive`() async throws {
    let house = try await StaffedOffice()
    let official = try house.add("Ben", [.official])
    #expect(try house.office.demonstrationPeople().isEmpty)
    await #expect(throws: ArchiveError.self) {
      _ = try await house.office.signInForDemonstration(as: official.person.id, from: StaffedOffice.caller)
    }
    await #expect(throws: ArchiveError.self) { try await house.office.enrolForDemonstration([]) }
  }
}

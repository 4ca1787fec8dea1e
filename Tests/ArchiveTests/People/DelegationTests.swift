// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `A delegation` {
  @Test func `lets the secretary act for the principal from its day to its end`() async throws {
    let house = try await StaffedOffice()
    let (minister, secretary) = (try house.add("Ben", [.official]), try house.add("Maren", [.official]))
    let now = house.clock.now.milliseconds
    try await house.office.delegate(
      to: "maren@rivers.example", from: Instant(milliseconds: now + 3_600_000),
      until: Instant(milliseconds: now + 7_200_000), as: minister)
    let token = try house.session(secretary)
    var signedIn = try #require(try house.office.signedIn(by: token.bytes))
    #expect(!signedIn.isSecretary)
    #expect(throws: ArchiveError.self) { try house.office.act(for: minister.person.id, in: signedIn) }
    for _ in 0..<6 {
      house.clock.advance(seconds: 600)
      signedIn = try #require(try house.office.signedIn(by: token.bytes))
    }
    try house.office.act(for: minister.person.id, in: signedIn)
    #expect(try house.office.signedIn(by: token.bytes)?.subject.principal == minister.person.reference)
    for _ in 0..<6 {
      house.clock.advance(seconds: 600)
      signedIn = try #require(try house.office.signedIn(by: token.bytes))
    }
    #expect(signedIn.subject.principal == nil)
  }

  @Test func `ends at once when the principal ends it`() async throws {
    let house = try await StaffedOffice()
    let (minister, secretary) = (try house.add("Ben", [.official]), try house.add("Maren", [.official]))
    let token = try await acting(house, secretary, for: minister)
    let delegation = try #require(try house.office.delegations(as: minister).first)
    await #expect(throws: ArchiveError.self) { try await house.office.endDelegation(delegation.id, as: secretary) }
    try await house.office.endDelegation(delegation.id, as: minister)
    #expect(try house.office.signedIn(by: token.bytes)?.subject.principal == nil)
    #expect(try house.acts().suffix(2) == ["delegated", "delegationEnded"])
  }

  @Test func `gives a new form token, so that a form begun for one is not taken for another`() async throws {
    let house = try await StaffedOffice()
    let (minister, secretary) = (try house.add("Ben", [.official]), try house.add("Maren", [.official]))
    let token = try await acting(house, secretary, for: minister)
    let signedIn = try #require(try house.office.signedIn(by: token.bytes))
    try house.office.act(for: nil, in: signedIn)
    #expect(try house.office.signedIn(by: token.bytes)?.formToken != signedIn.formToken)
  }

  @Test func `is given by a principal in person, to somebody with an account who hands in`() async throws {
    let house = try await StaffedOffice()
    let (minister, secretary) = (try house.add("Ben", [.official]), try house.add("Maren", [.official]))
    try house.add("Auditor", [.auditor])
    try house.add("Jonas", [], isGuest: true)
    let acting = Subject(secretary.person, for: minister.person.reference)
    let guest = try house.add("Lars", [], isGuest: true)
    for address in ["nobody@rivers.example", "auditor@rivers.example", "jonas@rivers.example", "ben@rivers.example"] {
      await #expect(throws: Objection.self) { try await delegate(house, to: address, as: minister) }
    }
    for subject in [acting, guest] {
      await #expect(throws: ArchiveError.self) { try await delegate(house, to: "maren@rivers.example", as: subject) }
    }
  }

  @Test func `gives the secretary nothing of the principal's roles`() async throws {
    let house = try await StaffedOffice()
    let minister = try house.add("Ben", [.official, .recordsManager])
    let secretary = try house.add("Maren", [.official])
    let token = try await acting(house, secretary, for: minister)
    let subject = try #require(try house.office.signedIn(by: token.bytes)).subject
    #expect(Right.allCases.filter(subject.may) == [.handIn])
  }

  private func delegate(_ house: StaffedOffice, to address: String, as subject: Subject) async throws {
    let now = house.clock.now
    let ends = Instant(milliseconds: now.milliseconds + 86_400_000)
    try await house.office.delegate(to: address, from: now, until: ends, as: subject)
  }

  private func acting(_ house: StaffedOffice, _ secretary: Subject, for minister: Subject) async throws -> SecretToken {
    try await delegate(house, to: try #require(secretary.person.address), as: minister)
    let token = try house.session(secretary)
    try house.office.act(for: minister.person.id, in: try #require(try house.office.signedIn(by: token.bytes)))
    return token
  }
}

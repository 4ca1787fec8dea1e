// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `A session` {
  @Test func `is over after 15 minutes without use`() async throws {
    let house = try await StaffedOffice()
    let token = try house.session(try house.add("Ben", [.official]))
    house.clock.advance(seconds: 14 * 60)
    #expect(try house.office.signedIn(by: token.bytes) != nil)
    house.clock.advance(seconds: 14 * 60)
    #expect(try house.office.signedIn(by: token.bytes) != nil)
    house.clock.advance(seconds: 15 * 60)
    #expect(try house.office.signedIn(by: token.bytes) == nil)
  }

  @Test func `is over after 12 hours of use`() async throws {
    let house = try await StaffedOffice()
    let token = try house.session(try house.add("Ben", [.official]))
    for _ in 0..<71 {
      house.clock.advance(seconds: 600)
      #expect(try house.office.signedIn(by: token.bytes) != nil)
    }
    house.clock.advance(seconds: 600)
    #expect(try house.office.signedIn(by: token.bytes) == nil)
  }

  @Test func `is known by its token alone, of which the desk holds a hash`() async throws {
    let house = try await StaffedOffice()
    let token = try house.session(try house.add("Ben", [.official]))
    #expect(try house.office.signedIn(by: token.hash) == nil)
    #expect(try house.office.signedIn(by: SecretToken().bytes) == nil)
    #expect(try house.office.signedIn(by: Array(token.bytes.dropLast())) == nil)
    #expect(try house.office.desk.session(tokenHash: token.bytes) == nil)
    #expect(try house.office.desk.session(tokenHash: token.hash) != nil)
  }

  @Test func `ends at once when roles change or the account is closed`() async throws {
    let house = try await StaffedOffice()
    let administrator = try house.add("Ada", [.administrator])
    let official = try house.add("Ben", [.official])
    var token = try house.session(official)
    try await house.office.set([.official, .recordsManager], of: official.person.id, as: administrator)
    #expect(try house.office.signedIn(by: token.bytes) == nil)
    token = try house.session(official)
    try await house.office.close(official.person.id, as: administrator)
    #expect(try house.office.signedIn(by: token.bytes) == nil)
    try await house.office.reopen(official.person.id, as: administrator)
    #expect(try house.office.signedIn(by: token.bytes) == nil)
  }

  @Test func `is listed to its person, who alone ends it`() async throws {
    let house = try await StaffedOffice()
    let (ben, maren) = (try house.add("Ben", [.official]), try house.add("Maren", [.official]))
    let (one, two) = (try house.session(ben), try house.session(ben))
    let sessions = try house.office.sessions(as: ben).map(\.session)
    #expect(sessions.count == 2)
    let first = try #require(try house.office.signedIn(by: one.bytes))
    try house.office.end(first.session, as: maren)
    #expect(try house.office.signedIn(by: one.bytes) != nil)
    try house.office.end(first.session, as: ben)
    #expect(try house.office.signedIn(by: one.bytes) == nil)
    #expect(try house.office.signedIn(by: two.bytes) != nil)
  }

  @Test func `of a guest ends with the guest's time`() async throws {
    let house = try await StaffedOffice()
    let guest = try house.add("Jonas", [], isGuest: true, days: 1)
    house.clock.advance(seconds: 86_400 - 60)
    let token = try house.session(guest, .guest)
    #expect(try house.office.signedIn(by: token.bytes)?.isGuest == true)
    house.clock.advance(seconds: 60)
    #expect(try house.office.signedIn(by: token.bytes) == nil)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `Setting up an account` {
  @Test func `makes the first administrator by a link that works once`() async throws {
    let house = try await StaffedOffice()
    let link = try #require(try house.office.setUpLink())
    let (_, joined) = try await house.join(link, name: "Ada Obi", address: "ada@rivers.example")
    let subject = try #require(try house.office.signedIn(by: joined.session.bytes)).subject
    #expect(subject.person.roles == [.administrator])
    #expect(try house.office.joining(by: link) == nil)
    #expect(try house.office.setUpLink() == nil)
    #expect(try house.acts().suffix(2) == ["accountOpened", "signedIn"])
  }

  @Test func `ends an earlier set-up link when a new one is printed, and every one after a day`() async throws {
    let house = try await StaffedOffice()
    let old = try #require(try house.office.setUpLink())
    let new = try #require(try house.office.setUpLink())
    #expect(try house.office.joining(by: old) == nil)
    #expect(try house.office.joining(by: new) != nil)
    house.clock.advance(seconds: 86_400)
    #expect(try house.office.joining(by: new) == nil)
  }

  @Test func `needs a code that the authenticator shows`() async throws {
    let house = try await StaffedOffice()
    let link = try #require(try house.office.setUpLink())
    try await house.office.join(
      by: link, name: "Ada Obi", address: "ada@rivers.example", password: StaffedOffice.password)
    await #expect(throws: Objection.self) {
      _ = try await house.office.join(by: link, code: "000000", from: StaffedOffice.caller)
    }
    #expect(
      try house.office.people(
        as: Subject(Person(id: house.office.draw(), name: "x", address: nil, roles: [.administrator]))
      ).isEmpty)
  }

  @Test func `by an invitation keeps the name and address the administrator gave`() async throws {
    let house = try await StaffedOffice()
    let administrator = try house.add("Ada", [.administrator])
    let (person, link) = try await house.office.invite(
      name: "Ben", address: "ben@rivers.example", roles: [.official], mayBind: false, as: administrator)
    let (_, joined) = try await house.join(link, name: "Mallory", address: "mallory@example.net")
    let found = try #require(try house.office.signedIn(by: joined.session.bytes)).subject.person
    #expect(found == person)
  }

  @Test func `is over with a new invitation, a closed account, a week`() async throws {
    let house = try await StaffedOffice()
    let administrator = try house.add("Ada", [.administrator])
    let (person, first) = try await house.office.invite(
      name: "Ben", address: "ben@rivers.example", roles: [.official], mayBind: false, as: administrator)
    let second = try await house.office.inviteAgain(person.id, as: administrator)
    #expect(try house.office.joining(by: first) == nil)
    try await house.office.close(person.id, as: administrator)
    #expect(try house.office.joining(by: second) == nil)
    try await house.office.reopen(person.id, as: administrator)
    let third = try await house.office.inviteAgain(person.id, as: administrator)
    house.clock.advance(seconds: 7 * 86_400)
    #expect(try house.office.joining(by: third) == nil)
  }
}

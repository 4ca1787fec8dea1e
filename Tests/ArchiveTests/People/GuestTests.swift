// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `A person without an account` {
  private func invited(_ house: StaffedOffice, days: Int64 = 30) async throws -> GuestInvitation {
    let manager = try house.add("Priya", [.recordsManager])
    return try await house.office.inviteGuest(name: "Jonas", address: nil, days: days, as: manager)
  }

  @Test func `comes in by the link and the code they were told`() async throws {
    let house = try await StaffedOffice()
    let invitation = try await invited(house)
    for _ in 0..<2 {
      let outcome = try await house.office.enter(by: invitation.link, code: invitation.code, from: StaffedOffice.caller)
      guard case .signedIn(let token) = outcome else { Issue.record("\(outcome)"); return }
      #expect(try house.office.signedIn(by: token.bytes)?.subject.person.id == invitation.guest.id)
    }
  }

  @Test func `may hand in and nothing else`() async throws {
    let house = try await StaffedOffice()
    let guest = try await invited(house).guest
    #expect(Right.allCases.filter(Subject(guest).may) == [.handIn])
  }

  @Test func `has five tries at the code; then the link is over`() async throws {
    let house = try await StaffedOffice()
    let invitation = try await invited(house)
    for _ in 0..<5 {
      #expect(
        try await house.office.enter(by: invitation.link, code: "00000000", from: StaffedOffice.caller) == .refused)
    }
    #expect(
      try await house.office.enter(by: invitation.link, code: invitation.code, from: StaffedOffice.caller) == .refused)
    #expect(try !house.office.admitsGuest(by: invitation.link))
  }

  @Test func `comes no more when the time is over, or a new link was made, or the guest was closed`() async throws {
    let house = try await StaffedOffice()
    let first = try await invited(house, days: 2)
    let manager = try house.add("Ada", [.recordsManager])
    let second = try await house.office.inviteGuestAgain(first.guest.id, days: 1, as: manager)
    #expect(try await house.office.enter(by: first.link, code: first.code, from: StaffedOffice.caller) == .refused)
    let third = try await house.office.inviteGuestAgain(first.guest.id, days: 1, as: manager)
    #expect(try !house.office.admitsGuest(by: second.link))
    house.clock.advance(seconds: 86_400)
    #expect(try !house.office.admitsGuest(by: third.link))
    let last = try await house.office.inviteGuestAgain(first.guest.id, days: 1, as: manager)
    try await house.office.closeGuest(first.guest.id, as: manager)
    #expect(try !house.office.admitsGuest(by: last.link))
  }

  @Test func `is invited by a records manager alone`() async throws {
    let house = try await StaffedOffice()
    for role in Role.allCases where role != .recordsManager {
      let subject = try house.add("\(role)", [role])
      await #expect(throws: ArchiveError.self) {
        _ = try await house.office.inviteGuest(name: "Jonas", address: nil, days: 30, as: subject)
      }
    }
  }
}

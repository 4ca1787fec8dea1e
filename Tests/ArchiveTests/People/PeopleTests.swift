// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `Keeping accounts` {
  @Test(arguments: Role.allCases.filter { $0 != .administrator }) func `is the administrator's alone`(role: Role)
    async throws
  {
    let house = try await StaffedOffice()
    let (other, official) = (try house.add("Maren", [role]), try house.add("Ben", [.official]))
    #expect(throws: ArchiveError.self) { try house.office.people(as: other) }
    await #expect(throws: ArchiveError.self) { try await house.office.close(official.person.id, as: other) }
    await #expect(throws: ArchiveError.self) {
      try await house.office.set([.administrator], of: official.person.id, as: other)
    }
    await #expect(throws: ArchiveError.self) {
      _ = try await house.office.invite(
        name: "Lars", address: "lars@rivers.example", roles: [.official], mayBind: false, as: other)
    }
  }

  @Test func `never touches one's own account and leaves one administrator`() async throws {
    let house = try await StaffedOffice()
    let (ada, maren) = (try house.add("Ada", [.administrator]), try house.add("Maren", [.administrator]))
    await #expect(throws: ArchiveError.self) {
      try await house.office.set([.recordsManager], of: ada.person.id, as: ada)
    }
    try await house.office.set([.official], of: maren.person.id, as: ada)
    let former = Subject(maren.person)
    await #expect(throws: Objection.self) { try await house.office.close(ada.person.id, as: former) }
  }

  @Test func `is in the ledger before it takes effect`() async throws {
    let house = try await StaffedOffice()
    let ada = try house.add("Ada", [.administrator])
    let (ben, _) = try await house.office.invite(
      name: "Ben", address: "ben@rivers.example", roles: [.official], mayBind: false, as: ada)
    try await house.office.set([.legalAdviser], of: ben.id, as: ada)
    try await house.office.close(ben.id, as: ada)
    try await house.office.reopen(ben.id, as: ada)
    _ = try await house.office.inviteAgain(ben.id, as: ada)
    let expected = ["personInvited", "rolesSet", "accountClosed", "accountReopened", "credentialsReset"]
    #expect(try house.acts().suffix(5) == expected[...])
  }

  @Test(arguments: [
    ("", "ben@rivers.example"), ("Ben", "ben"), ("Ben", "ben@rivers"), ("Ben", "a b@rivers.example"),
    ("Ben", "ben@rivers.example\r\nBcc: x@y.example"), ("Ben", "ada@rivers.example"), ("Ben", "ADA@rivers.example"),
  ])
  func `refuses a name or an address that will not do`(name: String, address: String) async throws {
    let house = try await StaffedOffice()
    let ada = try house.add("Ada", [.administrator])
    await #expect(throws: Objection.self) {
      _ = try await house.office.invite(name: name, address: address, roles: [.official], mayBind: false, as: ada)
    }
  }

  @Test func `says at once all that must be mended`() async throws {
    let house = try await StaffedOffice()
    let ada = try house.add("Ada", [.administrator])
    do {
      _ = try await house.office.invite(name: "", address: "ben", roles: [], mayBind: false, as: ada)
      Issue.record("it was taken")
    } catch let objection as Objection {
      #expect(objection.all.map(\.field) == ["name", "address", "roles"])
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `The authority's own sign-in` {
  private func identity(_ subject: String, address: String?) -> Office.Identity {
    Office.Identity(issuer: "https://id.example", subject: subject, verifiedAddress: address)
  }

  @Test func `recognises an invited person once by a verified address, then by issuer and subject alone`() async throws
  {
    let house = try await StaffedOffice()
    try house.add("Ben", [.official])
    for address in ["ben@rivers.example", nil, "someone.else@rivers.example"] {
      let outcome = try await house.office.signIn(identity("s-1", address: address), from: StaffedOffice.caller)
      guard case .signedIn = outcome else { Issue.record("\(outcome)"); return }
    }
    // Another subject with the same address is not Ben.
    let other = try await house.office.signIn(
      identity("s-2", address: "ben@rivers.example"), from: StaffedOffice.caller)
    #expect(other == .refused)
    #expect(try house.acts().filter { $0 == "identityBound" }.count == 1)
  }

  @Test func `knows nobody whom the administrator did not let be recognised, nobody closed, no guest`() async throws {
    let house = try await StaffedOffice()
    let ada = try house.add("Ada", [.administrator])
    _ = try await house.office.invite(
      name: "Maren", address: "maren@rivers.example", roles: [.official], mayBind: false, as: ada)
    let closed = try house.add("Ben", [.official])
    try await house.office.close(closed.person.id, as: ada)
    try house.add("Jonas", [], isGuest: true)
    for name in ["maren", "ben", "jonas", "nobody"] {
      let said = identity(name, address: name + "@rivers.example")
      #expect(try await house.office.signIn(said, from: StaffedOffice.caller) == .refused, "\(name)")
    }
  }
}

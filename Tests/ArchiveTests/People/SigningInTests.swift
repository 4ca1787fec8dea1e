// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `Signing in` {
  @Test func `takes a password and then a code`() async throws {
    let house = try await StaffedOffice()
    let (person, secret, _) = try await house.official()
    let first = try await house.office.signIn(
      address: "BEN@rivers.example", password: StaffedOffice.password, from: StaffedOffice.caller)
    guard case .codeNeeded(let step) = first else { Issue.record("\(first)"); return }
    let second = try await house.office.signIn(step: step, code: house.code(secret), from: StaffedOffice.caller)
    guard case .signedIn(let token) = second else { Issue.record("\(second)"); return }
    #expect(try house.office.signedIn(by: token.bytes)?.subject.person.id == person.id)
    #expect(try house.acts().last == "signedIn")
  }

  @Test func `takes a code once, and a step once`() async throws {
    let house = try await StaffedOffice()
    let (_, secret, _) = try await house.official()
    let code = house.code(secret)
    let (one, two) = (try await step(house), try await step(house))
    guard case .signedIn = try await house.office.signIn(step: one, code: code, from: StaffedOffice.caller) else {
      Issue.record("the first use was refused")
      return
    }
    #expect(try await house.office.signIn(step: two, code: code, from: StaffedOffice.caller) == .refused)
    house.clock.advance(seconds: 30)
    #expect(try await house.office.signIn(step: one, code: house.code(secret), from: StaffedOffice.caller) == .refused)
  }

  @Test func `takes a recovery code once`() async throws {
    let house = try await StaffedOffice()
    let (_, _, joined) = try await house.official()
    let code = joined.recoveryCodes[3].lowercased()
    let (one, two) = (try await step(house), try await step(house))
    guard case .signedIn = try await house.office.signIn(step: one, code: code, from: StaffedOffice.caller) else {
      Issue.record("the first use was refused")
      return
    }
    #expect(try await house.office.signIn(step: two, code: code, from: StaffedOffice.caller) == .refused)
  }

  @Test func `ends its second step after five minutes and after five wrong codes`() async throws {
    let house = try await StaffedOffice()
    let (_, secret, _) = try await house.official()
    let late = try await step(house)
    house.clock.advance(seconds: 301)
    #expect(try await house.office.signIn(step: late, code: house.code(secret), from: StaffedOffice.caller) == .refused)
    let tried = try await step(house)
    for _ in 0..<5 {
      #expect(try await house.office.signIn(step: tried, code: "000000", from: StaffedOffice.caller) == .refused)
    }
    #expect(
      try await house.office.signIn(step: tried, code: house.code(secret), from: StaffedOffice.caller) == .refused)
  }

  @Test(arguments: ["nobody@rivers.example", "ben@rivers.example", ""])
  func `refuses a stranger and a wrong password in the same words`(address: String) async throws {
    let house = try await StaffedOffice()
    _ = try await house.official()
    let outcome = try await house.office.signIn(
      address: address, password: "not the password", from: StaffedOffice.caller)
    #expect(outcome == .refused)
  }

  @Test func `is refused to a closed account and to a guest`() async throws {
    let house = try await StaffedOffice()
    let (person, _, _) = try await house.official()
    let administrator = try house.add("Maren", [.administrator])
    try await house.office.close(person.id, as: administrator)
    let outcome = try await house.office.signIn(
      address: "ben@rivers.example", password: StaffedOffice.password, from: StaffedOffice.caller)
    #expect(outcome == .refused)
  }

  @Test func `waits after ten failures, and then for a minute each`() async throws {
    let house = try await StaffedOffice()
    let stranger = Caller(address: "203.0.113.9", browser: "")
    for _ in 0..<10 {
      #expect(
        try await house.office.signIn(address: "x@y.example", password: "wrong words", from: stranger) == .refused)
    }
    let waiting = try await house.office.signIn(address: "x@y.example", password: "wrong words", from: stranger)
    #expect(waiting == .wait(seconds: 60))
    house.clock.advance(seconds: 60)
    #expect(try await house.office.signIn(address: "x@y.example", password: "wrong words", from: stranger) == .refused)
  }

  @Test func `is not kept from a person by strangers, where the person signed in before`() async throws {
    let house = try await StaffedOffice()
    let (_, secret, _) = try await house.official()
    _ = try await house.office.signIn(step: try await step(house), code: house.code(secret), from: StaffedOffice.caller)
    for place in 0..<12 {
      let stranger = Caller(address: "203.0.113.\(place)", browser: "")
      _ = try await house.office.signIn(address: "ben@rivers.example", password: "wrong words", from: stranger)
    }
    let elsewhere = try await house.office.signIn(
      address: "ben@rivers.example", password: StaffedOffice.password,
      from: Caller(address: "198.51.100.1", browser: ""))
    guard case .wait = elsewhere else { Issue.record("\(elsewhere)"); return }
    _ = try await step(house)
  }

  @Test func `is counted in the ledger when it fails, and names nobody`() async throws {
    let house = try await StaffedOffice()
    for _ in 0..<3 {
      _ = try await house.office.signIn(address: "x@y.example", password: "wrong words", from: StaffedOffice.caller)
    }
    #expect(try house.acts().filter { $0 == "signInsFailed" }.count == 1)
    let (_, secret, _) = try await house.official()
    _ = try await house.office.signIn(step: try await step(house), code: house.code(secret), from: StaffedOffice.caller)
    #expect(try house.acts().filter { $0 == "signInsFailed" }.count == 2)
  }

  private func step(_ house: StaffedOffice) async throws -> SecretToken {
    let outcome = try await house.office.signIn(
      address: "ben@rivers.example", password: StaffedOffice.password, from: StaffedOffice.caller)
    guard case .codeNeeded(let step) = outcome else { throw Objection("password", "\(outcome)") }
    return step
  }
}

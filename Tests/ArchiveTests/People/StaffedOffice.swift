// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Vault

@testable import Archive

/// An office with an administrator who set up her account, and a clock in hand.
struct StaffedOffice {
  let scratch: Scratch
  let clock = ManualClock()
  let archive: AuthorityArchive
  let office: Office
  static let caller = Caller(address: "192.0.2.7", browser: "Browser on Linux")
  static let password = "four words do it"

  init(isDemonstration: Bool = false) async throws {
    scratch = try Scratch()
    let folder = scratch.path("archive")
    archive = try await AuthorityArchive.create(
      at: folder,
      settings: Settings(
        authority: "Department for Rivers and Coasts", timeZone: "Europe/London", isDemonstration: isDemonstration),
      unlock: .keyFile(scratch.path("archive.key")), surroundings: Surroundings(clock: { [clock] in clock.now }))
    office = try Office(archive)
  }

  /// Adds somebody straight to the desk.
  @discardableResult
  func add(_ name: String, _ roles: Set<Role>, isGuest: Bool = false, days: Int64 = 30) throws -> Subject {
    let person = Person(
      id: office.draw(), name: name, address: name.lowercased() + "@rivers.example", roles: roles, isGuest: isGuest)
    let until = isGuest ? Instant(milliseconds: clock.now.milliseconds + days * 86_400_000) : nil
    try office.desk.add(person, guestUntil: until, mayBind: true)
    return Subject(person)
  }

  /// Sets an account up by its link, as its holder would; returns the authenticator's secret and what was given.
  func join(_ link: SecretToken, name: String = "", address: String = "") async throws -> (
    secret: [UInt8], joined: Joined
  ) {
    try await office.join(by: link, name: name, address: address, password: Self.password)
    let secret = try office.joining(by: link)?.secret ?? []
    let code = TimeCode.code(secret, step: TimeCode.step(at: clock.now.milliseconds))
    return (secret, try await office.join(by: link, code: code, from: Self.caller))
  }

  /// An official with a password and an authenticator, half a minute after joining.
  func official() async throws -> (person: Person, secret: [UInt8], joined: Joined) {
    let administrator = try add("Ada", [.administrator])
    let (person, link) = try await office.invite(
      name: "Ben", address: "ben@rivers.example", roles: [.official], mayBind: false, as: administrator)
    let (secret, joined) = try await join(link)
    clock.advance(seconds: 30)
    return (person, secret, joined)
  }

  func code(_ secret: [UInt8]) -> String { TimeCode.code(secret, step: TimeCode.step(at: clock.now.milliseconds)) }

  func session(_ subject: Subject, _ means: SignInMeans = .password) throws -> SecretToken {
    try office.beginSession(subject.person.id, by: means, client: "Browser")
  }

  /// Names of the acts in the ledger, in their order.
  func acts() throws -> [String] {
    let checkpoint = try archive.reader.checkpoint()
    return try archive.reader.entries(0..<checkpoint.size, of: checkpoint).map { "\($0.act)" }
  }
}

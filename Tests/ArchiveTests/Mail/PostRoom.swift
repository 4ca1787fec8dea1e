// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Vault

@testable import Archive
@testable import Store

/// A small office that gets mail.
struct PostRoom {
  static let now = Instant(milliseconds: 1_795_525_000_000)
  static let signature = SignatureFinding(.pass, domain: "dept.example", selector: "mail")

  let scratch: Scratch
  let office: Office
  var rules = MailRules(addresses: MailAddresses(["record@dept.example"]), keys: Keys())

  /// The key of the fictional department, and nobody else's.
  struct Keys: SignatureKeys {
    var isUnknown = false

    func key(_ name: String) -> DKIMVerification.Key {
      if isUnknown { return .unknown }
      return name == "mail._domainkey.dept.example" ? .text(SignedMail.key) : .none
    }
  }

  init() async throws {
    scratch = try Scratch()
    let archive = try await AuthorityArchive.create(
      at: scratch.url.appendingPathComponent("a").path,
      settings: Settings(authority: "Department for Rivers and Coasts", timeZone: "Europe/London"),
      unlock: .keyFile(scratch.url.appendingPathComponent("key").path),
      surroundings: Surroundings(clock: { Self.now }, program: Program.path))
    office = try Office(archive)
  }

  @discardableResult
  func add(_ name: String, _ address: String, _ roles: Set<Role>) throws -> Subject {
    let person = Person(id: Office.newPerson(), name: name, address: address, roles: roles)
    try office.desk.add(person)
    return Subject(person)
  }

  /// Hands a mail over as the mail server does.
  func deliver(
    _ mail: String, from sender: String = "ada.obi@dept.example", to recipients: [String] = ["record@dept.example"]
  ) async throws {
    let envelope = MailEnvelope(sender: sender, recipients: recipients, client: "mx.dept.example", arrivedAt: Self.now)
    let arriving = try office.beginMail(envelope)
    try arriving.write(Array(mail.utf8))
    try await arriving.finish()
  }

  func settle() async throws { try await office.settleMail(rules) }

  /// Acts in the ledger, in order.
  func acts() throws -> [String] {
    let reader = office.archive.reader
    let checkpoint = try reader.checkpoint()
    return try reader.entries(0..<checkpoint.size, of: checkpoint).map { $0.act.name }
  }
}

extension Office {
  fileprivate static func newPerson() -> PersonID {
    var random = SystemRandomNumberGenerator()
    return .random(using: &random)
  }
}

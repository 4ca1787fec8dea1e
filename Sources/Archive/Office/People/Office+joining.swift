// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

/// Setting up an account by a one-time link: a password, then an authenticator; the link ends with the second.
extension Office {
  /// A link to set up the first administrator; nil when there is one. An earlier one ends.
  package func setUpLink() throws -> SecretToken? {
    guard try desk.count(of: .administrator) == 0 else { return nil }
    try desk.endLinks(purpose: LinkPurpose.setUp.rawValue)
    return try link(.setUp, for: nil)
  }

  /// Where the holder of `token` stands; nil when the link is over, was used, or never was.
  package func joining(by token: SecretToken) throws -> Joining? {
    guard let link = try joiningLink(token) else { return nil }
    let person = try link.person.flatMap { try desk.person($0)?.person }
    if link.person != nil, person?.isActive != true { return nil }
    let draft = link.particulars.isEmpty ? nil : try Joining.Draft(link.particulars)
    return Joining(
      person: person, secret: draft?.secret, address: draft?.address ?? person?.address ?? "")
  }

  /// First step. `name` and `address` are taken from the first administrator only. Throws `Objection`.
  package func join(by token: SecretToken, name: String, address: String, password: String) async throws {
    guard let joining = try joining(by: token) else { throw Self.linkOver }
    let name = joining.person?.name ?? name
    let address = joining.person?.address ?? address
    let names = [name, address, archive.settings.authority]
    try Objection.gather(
      { try Self.check(name: name) }, { try Self.check(address: address) },
      { if let problem = PasswordRule.problem(with: password, names: names) { throw Objection("password", problem) } })
    let hash = try await passwords.hash(password)
    let secret = Array(SecretToken().bytes.prefix(TimeCode.secretBytes))
    let draft = Joining.Draft(name: name, address: address, password: hash.text, secret: secret)
    try desk.set(particulars: draft.encoded, ofLink: token.hash)
  }

  /// Second step: a code shows that the authenticator has the secret. Returns the recovery codes, shown this once.
  package func join(by token: SecretToken, code: String, from caller: Caller) async throws -> Joined {
    guard let link = try joiningLink(token), !link.particulars.isEmpty else { throw Self.linkOver }
    let draft = try Joining.Draft(link.particulars)
    guard let step = TimeCode.step(of: code, draft.secret, at: clock().milliseconds) else {
      throw Objection("code", "Enter the six digits your authenticator shows now")
    }
    guard try link.person != nil || desk.count(of: .administrator) == 0,
      try desk.endLink(tokenHash: token.hash)
    else { throw Self.linkOver }
    let person = try await open(draft, link.person)
    let codes = (0..<RecoveryCode.number).map { _ in RecoveryCode.new() }
    try desk.set(
      CredentialRow(password: draft.password, secret: draft.secret, lastStep: step),
      recoveryCodes: codes.map(RecoveryCode.hash), of: person)
    return Joined(recoveryCodes: codes, session: try await admit(person, by: .password, caller))
  }

  /// Notes the opened account; the first administrator comes to be with it.
  private func open(_ draft: Joining.Draft, _ invited: PersonID?) async throws -> PersonID {
    let id = invited ?? draw()
    let first = Person(id: id, name: draft.name, address: draft.address, roles: [.administrator])
    try await note(.accountOpened, of: id, by: id) { if invited == nil { $0.write(first) } }
    if invited == nil { try desk.add(first) }
    return id
  }

  private func joiningLink(_ token: SecretToken) throws -> LinkRow? { try link(token, for: .setUp, .invitation) }

  package static var linkOver: ArchiveError {
    ArchiveError(
      .notFound, "This link was used before or its time is over.",
      remedy: "Ask whoever gave it to you for a new one.")
  }
}

// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store

/// Keeping accounts: for those who may manage people. Every change ends the person's sessions at once.
extension Office {
  /// How long an invitation is good.
  package static let invitationMilliseconds = LinkPurpose.invitation.milliseconds

  /// Everybody, guests and closed accounts included.
  package func people(as subject: Subject) throws -> [Person] {
    try require(.managePeople, of: subject)
    return try desk.people().map(\.person)
  }

  package func person(_ id: PersonID, as subject: Subject) throws -> Person {
    try require(.managePeople, of: subject)
    return try found(id)
  }

  /// Who the person of this official address is, for the program's own use (mail, reminders).
  package func person(withAddress address: String) throws -> Person? { try desk.person(address: address)?.person }

  /// Makes an account and returns the link by which its holder sets it up.
  ///
  /// `mayBind`: they may sign in by the authority's own sign-in, recognised the first time by their verified address.
  package func invite(
    name: String, address: String, roles: Set<Role>, mayBind: Bool, as subject: Subject
  ) async throws -> (person: Person, link: SecretToken) {
    try require(.managePeople, of: subject)
    try Objection.gather(
      { try Self.check(name: name) }, { try Self.check(address: address) }, { try Self.check(roles) })
    guard try desk.person(address: address) == nil else {
      throw Objection("address", "Somebody has an account with this address")
    }
    let person = Person(id: draw(), name: name, address: address, roles: roles)
    try await note(.personInvited, of: person.id, by: subject.person.id) { $0.write(person) }
    try desk.add(person, mayBind: mayBind)
    return (person, try link(.invitation, for: person.id))
  }

  /// Takes password and authenticator away and returns a new link: for a lost authenticator, or a link that ran out.
  package func inviteAgain(_ id: PersonID, as subject: Subject) async throws -> SecretToken {
    try require(.managePeople, of: subject)
    let person = try found(id)
    guard person.isActive, !person.isGuest else { throw Self.noSuchPerson }
    guard id != subject.person.id else { throw Self.notOneself }
    try await note(.credentialsReset, of: id, by: subject.person.id)
    try desk.removeCredential(of: id)
    return try link(.invitation, for: id)
  }

  package func set(_ roles: Set<Role>, of id: PersonID, as subject: Subject) async throws {
    try require(.managePeople, of: subject)
    let person = try found(id)
    guard !person.isGuest else { throw Self.noSuchPerson }
    guard id != subject.person.id else { throw Self.notOneself }
    try Self.check(roles)
    if !roles.contains(.administrator) { try keepAdministrator(besides: person) }
    try await note(.rolesSet, of: id, by: subject.person.id) { out in
      out.write(person.roles)
      out.write(roles)
    }
    try desk.set(roles, of: id)
  }

  /// Closes an account: its sessions, links and delegations end; nothing the person handed in changes.
  package func close(_ id: PersonID, as subject: Subject) async throws {
    try require(.managePeople, of: subject)
    let person = try found(id)
    guard id != subject.person.id else { throw Self.notOneself }
    try keepAdministrator(besides: person)
    try await note(.accountClosed, of: id, by: subject.person.id)
    try desk.set(active: false, id)
  }

  package func reopen(_ id: PersonID, as subject: Subject) async throws {
    try require(.managePeople, of: subject)
    _ = try found(id)
    try await note(.accountReopened, of: id, by: subject.person.id)
    try desk.set(active: true, id)
  }

  func found(_ id: PersonID) throws -> Person {
    guard let row = try desk.person(id) else { throw Self.noSuchPerson }
    return row.person
  }

  private func keepAdministrator(besides person: Person) throws {
    guard person.isActive, person.roles.contains(.administrator), try desk.count(of: .administrator) < 2 else { return }
    throw Objection("roles", "Make somebody else an administrator first: there must be one")
  }

  static func check(_ roles: Set<Role>) throws {
    if roles.isEmpty { throw Objection("roles", "Choose at least one role") }
    if let reason = Role.conflict(in: roles) { throw Objection("roles", reason) }
  }

  static var noSuchPerson: ArchiveError {
    ArchiveError(.notFound, "There is no such person.", remedy: "Choose one from the list of people.")
  }

  static var notOneself: ArchiveError {
    ArchiveError(
      .refused, "Nobody changes their own account here.", remedy: "Ask another administrator to do it.")
  }
}

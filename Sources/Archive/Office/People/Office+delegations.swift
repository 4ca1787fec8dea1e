// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store

/// A principal names a secretary who hands in for them; declarations stay the principal's own.
extension Office {
  /// A delegation lasts at most this.
  package static let longestDelegationDays: Int64 = 366

  /// Names the secretary, by official address, from one moment until another.
  package func delegate(to address: String, from begins: Instant, until ends: Instant, as subject: Subject) async throws
  {
    try requireOwnHands(subject)
    guard let secretary = try desk.person(address: address)?.person, secretary.isActive, !secretary.isGuest,
      secretary.id != subject.person.id, secretary.roles.contains(where: { $0.rights.contains(.handIn) })
    else { throw Objection("address", "Enter the official address of somebody who may hand in here") }
    let longest = Self.longestDelegationDays * 86_400_000
    guard begins < ends, clock() < ends, ends.milliseconds - begins.milliseconds <= longest else {
      throw Objection("until", "Choose a last day that lies ahead, at most a year after the first")
    }
    let row = Delegation(
      id: draw(), principal: subject.person.reference, secretary: secretary.reference, begins: begins, ends: ends)
    try await note(.delegated, of: secretary.id, by: subject.person.id) { out in
      out.write(row.id.bytes)
      out.write(signed: begins.milliseconds)
      out.write(signed: ends.milliseconds)
    }
    try desk.add(row)
  }

  /// Ends one of the principal's own delegations, at once.
  package func endDelegation(_ id: DelegationID, as subject: Subject) async throws {
    try requireOwnHands(subject)
    guard let row = try desk.delegations(principal: subject.person.id).first(where: { $0.id == id }) else {
      throw ArchiveError(.notFound, "There is no such delegation.", remedy: "Choose one from your list.")
    }
    try await note(.delegationEnded, of: row.secretary.id, by: subject.person.id) { $0.write(id.bytes) }
    try desk.end(id, of: subject.person.id)
  }

  /// Whom this person named.
  package func delegations(as subject: Subject) throws -> [Delegation] {
    try desk.delegations(principal: subject.person.id)
  }

  /// For whom this person may hand in now.
  package func principals(as subject: Subject) throws -> [PersonReference] {
    try principals(of: subject.person.id, at: clock())
  }

  /// From now on the session acts for `principal`, or for its holder again.
  package func act(for principal: PersonID?, in signedIn: SignedIn) throws {
    if let principal, try !principals(as: signedIn.subject).contains(where: { $0.id == principal }) {
      throw ArchiveError(.refused, "You may not hand in for this person.", remedy: "Ask them to name you first.")
    }
    try desk.setPrincipal(principal, formToken: SecretToken().text, of: signedIn.session)
  }

  func principals(of secretary: PersonID, at now: Instant) throws -> [PersonReference] {
    try desk.delegations(secretary: secretary).filter { $0.begins <= now && now < $0.ends }.map(\.principal)
  }

  /// Only a principal who is here in person, with an account, names a secretary.
  private func requireOwnHands(_ subject: Subject) throws {
    try require(.handIn, of: subject)
    guard subject.principal == nil, !subject.person.isGuest else {
      throw ArchiveError(
        .refused, "A secretary or a guest cannot name a secretary.", remedy: "Go back to acting for yourself.")
    }
  }
}

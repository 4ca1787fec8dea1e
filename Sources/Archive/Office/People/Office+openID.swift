// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store

/// Signing in by the authority's own sign-in. The door has checked the provider's word; who it is here is said here.
extension Office {
  /// What the provider said of a person.
  package struct Identity: Sendable, Hashable {
    let issuer: String
    let subject: String
    /// Their address, if the provider says it verified it.
    let verifiedAddress: String?

    package init(issuer: String, subject: String, verifiedAddress: String?) {
      (self.issuer, self.subject, self.verifiedAddress) = (issuer, subject, verifiedAddress)
    }
  }

  /// Issuer and subject name the person. A stranger is recognised once, by their verified address, where the
  /// administrator allowed it.
  package func signIn(_ identity: Identity, from caller: Caller) async throws -> SignInOutcome {
    guard let id = try await person(of: identity), let person = try desk.person(id)?.person, person.isActive,
      !person.isGuest
    else { return try await refuse() }
    return .signedIn(try await admit(id, by: .openID, caller))
  }

  private func person(of identity: Identity) async throws -> PersonID? {
    if let known = try desk.person(issuer: identity.issuer, subject: identity.subject) { return known }
    guard let address = identity.verifiedAddress, let row = try desk.person(address: address), row.mayBind,
      row.person.isActive, try !desk.isBound(row.person.id)
    else { return nil }
    try await note(.identityBound, of: row.person.id, by: row.person.id) { out in
      out.write(identity.issuer)
      out.write(identity.subject)
    }
    return try desk.bind(row.person.id, issuer: identity.issuer, subject: identity.subject) ? row.person.id : nil
  }
}

// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

/// Signing in with a password and a code. An unknown name costs the same work and gets the same words as a wrong
/// password.
extension Office {
  /// First step: the official address and the password.
  package func signIn(address: String, password: String, from caller: Caller) async throws -> SignInOutcome {
    let buckets = try buckets(address, caller)
    if let seconds = try takeTry(buckets) { return .wait(seconds: seconds) }
    let person = try desk.person(address: address).flatMap {
      $0.person.isActive && !$0.person.isGuest ? $0.person : nil
    }
    let credential = try person.flatMap { try desk.credential(of: $0.id) }
    let stored = credential.map { PasswordHash(stored: $0.password) }
    guard try await passwords.matches(password, stored), let person, let stored else { return try await refuse() }
    if stored.isOutdated { try desk.set(password: try await passwords.hash(password).text, of: person.id) }
    try desk.giveBack(buckets, at: clock())
    return .codeNeeded(try link(.secondStep, for: person.id, tries: Self.codeTries))
  }

  /// Second step: a code of the authenticator, or a recovery code.
  package func signIn(step token: SecretToken, code: String, from caller: Caller) async throws -> SignInOutcome {
    guard let link = try link(token, for: .secondStep), let id = link.person,
      let person = try desk.person(id)?.person, person.isActive
    else { return .refused }
    let account = person.address ?? ""
    let buckets = try buckets(account, caller)
    if let seconds = try takeTry(buckets) { return .wait(seconds: seconds) }
    guard try desk.useTry(ofLink: token.hash), try accepts(code, of: id) else { return try await refuse() }
    guard try desk.endLink(tokenHash: token.hash) else { return .refused }
    try desk.giveBack(buckets + [knownBucket(account, caller)], at: clock())
    return .signedIn(try await admit(id, by: .password, caller))
  }

  /// Codes one may try after a right password.
  static let codeTries = 5

  private func accepts(_ code: String, of person: PersonID) throws -> Bool {
    guard let credential = try desk.credential(of: person) else { return false }
    if let step = TimeCode.step(of: code, credential.secret, at: clock().milliseconds) {
      return try desk.use(step: step, of: person)
    }
    return try desk.use(recoveryCode: RecoveryCode.hash(code), of: person)
  }

  /// Notes the sign-in, then begins the session.
  func admit(_ person: PersonID, by means: SignInMeans, _ caller: Caller) async throws -> SecretToken {
    try await tellFailures(failures.take())
    try await note(.signedIn, of: person, by: person) { $0.write(means.rawValue) }
    return try beginSession(person, by: means, client: caller.browser)
  }

  func refuse() async throws -> SignInOutcome {
    try await tellFailures(failures.add(at: clock().milliseconds))
    return .refused
  }

  private func tellFailures(_ count: Int) async throws {
    guard count > 0 else { return }
    try await archive.note(.signInsFailed, count: count) { _ in }
  }

  /// Ends the session.
  package func signOut(_ signedIn: SignedIn) throws {
    try desk.end(signedIn.session, of: signedIn.subject.person.id)
  }
}

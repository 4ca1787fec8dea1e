// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Sessions: begun at sign-in with a new token, ended by the person, by time, or by a change of their account.
extension Office {
  /// Without a request for this long a session is over (ASVS 5.0, 7.3.1).
  static let idleMilliseconds: Int64 = 15 * 60_000
  /// No session lasts longer (ASVS 5.0, 7.3.2).
  static let longestMilliseconds: Int64 = 12 * 3_600_000
  /// A session's last use is written at most this often.
  static let touchMilliseconds: Int64 = 30_000

  /// Who holds `token`: nil when there is no such session, it is over, or the account was closed.
  ///
  /// Account, roles and delegation are read anew each time, so a change takes effect at once.
  package func signedIn(by token: [UInt8]) throws -> SignedIn? {
    guard let token = SecretToken(bytes: token) else { return nil }
    let now = clock()
    guard let row = try desk.session(tokenHash: token.hash), isLive(row, now) else { return nil }
    guard let means = SignInMeans(rawValue: row.means), let holder = try holder(row.person, now) else { return nil }
    if now.milliseconds - row.seen.milliseconds >= Self.touchMilliseconds {
      try desk.touch(tokenHash: token.hash, at: now)
    }
    let principals = try principals(of: holder.id, at: now)
    let principal = row.principal.flatMap { id in principals.first { $0.id == id } }
    return SignedIn(
      subject: Subject(holder, for: principal), formToken: row.formToken, session: row.session, means: means,
      isSecretary: !principals.isEmpty)
  }

  /// The person, unless the account is closed or the guest's time is over.
  private func holder(_ id: PersonID, _ now: Instant) throws -> Person? {
    guard let row = try desk.person(id), row.person.isActive else { return nil }
    if let until = row.guestUntil, until <= now { return nil }
    return row.person
  }

  private func isLive(_ row: Session, _ now: Instant) -> Bool {
    let (begun, seen) = (row.begun.milliseconds, row.seen.milliseconds)
    return begun <= now.milliseconds && now.milliseconds - begun < Self.longestMilliseconds
      && now.milliseconds - seen < Self.idleMilliseconds
  }

  /// Begins a session; the caller has noted the sign-in in the ledger.
  func beginSession(_ person: PersonID, by means: SignInMeans, client: String) throws -> SecretToken {
    let (token, now) = (SecretToken(), clock())
    try desk.endSessions(
      begunBefore: Instant(milliseconds: now.milliseconds - Self.longestMilliseconds),
      seenBefore: Instant(milliseconds: now.milliseconds - Self.idleMilliseconds))
    var source = SystemRandomNumberGenerator()
    let row = Session(
      session: .random(using: &source), person: person, formToken: SecretToken().text, means: means.rawValue,
      client: String(client.unicodeScalars.prefix(160)), begun: now, seen: now)
    try desk.add(row, tokenHash: token.hash)
    return token
  }

  /// The person's own sessions.
  package func sessions(as subject: Subject) throws -> [Session] {
    let now = clock()
    return try desk.sessions(of: subject.person.id).filter { isLive($0, now) }
  }

  /// Ends one of the person's own sessions; another's is not touched.
  package func end(_ session: SessionID, as subject: Subject) throws {
    try desk.end(session, of: subject.person.id)
  }
}

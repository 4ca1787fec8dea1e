// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Keys people make for their programs. The text is shown once; what is kept opens nothing.
extension Office {
  /// What a token's text begins with, so that a scanner for secrets knows it.
  static let tokenPrefix = "onrecord_"
  /// A token's last use is written at most this often.
  static let tokenTouchMilliseconds: Int64 = 3_600_000
  /// More than anyone needs; a page shows them all.
  static let mostTokens = 50

  /// Scopes this person may give: those whose right they have. A guest gives none.
  package func scopes(of subject: Subject) -> [TokenScope] {
    subject.person.isGuest ? [] : TokenScope.allCases.filter { subject.may($0.right) }
  }

  /// Makes a token and returns its text, which nobody sees again.
  package func makeToken(
    name: String, scopes: Set<TokenScope>, days: Int, as subject: Subject
  ) throws -> (text: String, token: AccessToken) {
    let allowed = Set(self.scopes(of: subject))
    guard !scopes.isEmpty, scopes.isSubset(of: allowed) else {
      throw ArchiveError(.refused, "\(subject.person.id) may not give these scopes.")
    }
    guard (1...100).contains(name.utf8.count), (1...AccessToken.longestDays).contains(days) else {
      throw ArchiveError(
        .usage, "A token needs a name of up to 100 bytes and 1 to \(AccessToken.longestDays) days.",
        remedy: "Choose another name or another number of days.")
    }
    let (secret, now) = (SecretToken(), clock())
    guard try desk.tokens(of: subject.person.id, at: now).count < Self.mostTokens else {
      throw ArchiveError(.usage, "There are \(Self.mostTokens) tokens already.", remedy: "End one you no longer use.")
    }
    var random = SystemRandomNumberGenerator()
    let token = AccessToken(
      id: .random(using: &random), person: subject.person.id, name: name, scopes: scopes, made: now,
      expires: Instant(milliseconds: now.milliseconds + Int64(days) * 86_400_000))
    try desk.add(token, tokenHash: secret.hash)
    return (Self.tokenPrefix + secret.text, token)
  }

  package func tokens(as subject: Subject) throws -> [AccessToken] {
    try desk.tokens(of: subject.person.id, at: clock())
  }

  /// Ends one of the person's own tokens; another's is not touched.
  package func endToken(_ id: AccessToken.TokenID, as subject: Subject) throws {
    try desk.end(id, of: subject.person.id)
  }

  /// Who comes with this token: nil when there is no such token, it is over, or the account was closed. The account is
  /// read anew each time, so that a change takes effect at once.
  package func bearer(of text: String) throws -> TokenBearer? {
    guard text.hasPrefix(Self.tokenPrefix), let secret = SecretToken(text.dropFirst(Self.tokenPrefix.utf8.count))
    else { return nil }
    let now = clock()
    guard let token = try desk.token(hash: secret.hash, at: now), let row = try desk.person(token.person),
      row.person.isActive, !row.person.isGuest
    else { return nil }
    if now.milliseconds - (token.used?.milliseconds ?? 0) >= Self.tokenTouchMilliseconds {
      try desk.touch(token.id, at: now)
    }
    return TokenBearer(subject: Subject(row.person), token: token)
  }
}

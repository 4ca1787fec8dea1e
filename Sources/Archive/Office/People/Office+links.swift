// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// One-time secrets: kept as hashes, each for one purpose and at most one person, each with its end.
extension Office {
  func link(
    _ purpose: LinkPurpose, for person: PersonID?, tries: Int = 1, until: Instant? = nil, code: [UInt8]? = nil
  ) throws -> SecretToken {
    let (token, now) = (SecretToken(), clock())
    let expires = until ?? Instant(milliseconds: now.milliseconds + purpose.milliseconds)
    try desk.add(
      LinkRow(purpose: purpose.rawValue, person: person, code: code, triesLeft: tries, expires: expires),
      tokenHash: token.hash, at: now)
    return token
  }

  /// The link of `token` if it is for this purpose and not over.
  func link(_ token: SecretToken, for purposes: LinkPurpose...) throws -> LinkRow? {
    guard let row = try desk.link(tokenHash: token.hash, at: clock()) else { return nil }
    return purposes.contains { $0.rawValue == row.purpose } && row.triesLeft > 0 ? row : nil
  }
}

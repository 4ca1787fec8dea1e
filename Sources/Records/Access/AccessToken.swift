// SPDX-License-Identifier: Apache-2.0

/// A key a person made for a program of theirs. Its text was shown once and is not kept.
package struct AccessToken: Sendable, Hashable {
  package typealias TokenID = ID<AccessToken>
  /// The longest a token lasts, in days.
  package static let longestDays = 365
  package let id: TokenID
  package let person: PersonID
  /// What the person calls it.
  package let name: String
  package let scopes: Set<TokenScope>
  package let made: Instant
  package let expires: Instant
  /// When it was last used, to the hour; nil when never.
  package let used: Instant?

  package init(
    id: TokenID, person: PersonID, name: String, scopes: Set<TokenScope>, made: Instant, expires: Instant,
    used: Instant? = nil
  ) {
    (self.id, self.person, self.name, self.scopes) = (id, person, name, scopes)
    (self.made, self.expires, self.used) = (made, expires, used)
  }
}

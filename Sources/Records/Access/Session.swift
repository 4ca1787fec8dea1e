// SPDX-License-Identifier: Apache-2.0

/// A session as the desk keeps it; its token is known to the browser alone.
package struct Session: Sendable, Hashable {
  package let session: SessionID
  package let person: PersonID
  /// The principal the person now acts for.
  package let principal: PersonID?
  /// Goes into every form of the session.
  package let formToken: String
  /// How the person showed who they are ("password", "openID", "guest", "demonstration").
  package let means: String
  /// What the browser said it is, cut short.
  package let client: String
  package let begun: Instant
  /// When it was last used, to the minute.
  package let seen: Instant

  package init(
    session: SessionID, person: PersonID, principal: PersonID? = nil, formToken: String, means: String,
    client: String, begun: Instant, seen: Instant
  ) {
    (self.session, self.person, self.principal) = (session, person, principal)
    (self.formToken, self.means, self.client) = (formToken, means, client)
    (self.begun, self.seen) = (begun, seen)
  }
}

/// Names a session in lists; opens nothing.
package typealias SessionID = ID<Session>

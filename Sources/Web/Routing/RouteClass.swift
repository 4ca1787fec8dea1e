// SPDX-License-Identifier: Apache-2.0
import Records

/// Who may come to a route; every route has one, and a request that it does not admit is refused before its act runs.
package enum RouteClass: Sendable, Hashable {
  /// Anyone: the sign-in pages, the program's own files, health.
  case open
  /// Anyone who is signed in, with a session.
  case signedIn
  /// Who has this right. Objects are checked again in the act itself.
  case holder(of: Right)
  /// A person without an account, by their link.
  case guest
  /// A program, by a token with this scope.
  case token(TokenScope)

  /// Whether programs come here, by a token and without a cookie.
  var isForPrograms: Bool { if case .token = self { true } else { false } }
}

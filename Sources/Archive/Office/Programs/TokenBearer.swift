// SPDX-License-Identifier: Apache-2.0
import Records

/// A program that came with a person's token: it acts as them, within the token's scopes.
package struct TokenBearer: Sendable, Hashable {
  package let subject: Subject
  package let token: AccessToken

  /// Whether the token has the scope and the person still has the right behind it.
  package func may(_ scope: TokenScope) -> Bool { token.scopes.contains(scope) && subject.may(scope.right) }
}

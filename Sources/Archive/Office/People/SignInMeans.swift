// SPDX-License-Identifier: Apache-2.0

/// How a person showed who they are.
package enum SignInMeans: String, Sendable, Hashable, CaseIterable {
  /// A password and a code of their authenticator, or a recovery code.
  case password
  /// The authority's own sign-in (OpenID Connect).
  case openID
  /// A link and the code given by another way.
  case guest
  /// A button of the demonstration.
  case demonstration
}

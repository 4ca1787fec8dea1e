// SPDX-License-Identifier: Apache-2.0

/// What became of a try to sign in.
package enum SignInOutcome: Sendable, Hashable {
  /// Not these words, or nobody of this name: the two are not told apart.
  case refused
  /// Too many failures; try again after so many seconds.
  case wait(seconds: Int)
  /// The password was right; a code is needed, under this short-lived secret.
  case codeNeeded(SecretToken)
  /// Signed in, with a new session.
  case signedIn(SecretToken)
}

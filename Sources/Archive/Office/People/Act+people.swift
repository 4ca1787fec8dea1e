// SPDX-License-Identifier: Apache-2.0
import Ledger

extension Act {
  static let accountOpened = Act("accountOpened")!  // spelled as acts are
  static let accountClosed = Act("accountClosed")!  // spelled as acts are
  static let accountReopened = Act("accountReopened")!  // spelled as acts are
  /// Someone was given a link to set up their account.
  static let personInvited = Act("personInvited")!  // spelled as acts are
  static let rolesSet = Act("rolesSet")!  // spelled as acts are
  /// Password and authenticator were taken away and a new link given.
  static let credentialsReset = Act("credentialsReset")!  // spelled as acts are
  /// A person was recognised at the authority's own sign-in for the first time.
  static let identityBound = Act("identityBound")!  // spelled as acts are
  static let guestInvited = Act("guestInvited")!  // spelled as acts are
  static let guestClosed = Act("guestClosed")!  // spelled as acts are
  static let delegated = Act("delegated")!  // spelled as acts are
  static let delegationEnded = Act("delegationEnded")!  // spelled as acts are
  static let signedIn = Act("signedIn")!  // spelled as acts are
  /// How many tries to sign in failed since the last such entry; nobody is named.
  static let signInsFailed = Act("signInsFailed")!  // spelled as acts are
}

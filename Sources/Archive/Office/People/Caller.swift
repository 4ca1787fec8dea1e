// SPDX-License-Identifier: Apache-2.0

/// Where a try to sign in comes from.
package struct Caller: Sendable, Hashable {
  /// The network address, as the door believes it.
  package let address: String
  /// What the browser says it is.
  package let browser: String

  package init(address: String, browser: String) {
    (self.address, self.browser) = (address, browser)
  }
}

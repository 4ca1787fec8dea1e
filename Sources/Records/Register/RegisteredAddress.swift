// SPDX-License-Identifier: Apache-2.0

/// An address of a person: a telephone number, a mail address or an account, on one channel or on any.
package struct RegisteredAddress: Sendable, Hashable {
  /// nil where it holds on every channel.
  package var channel: String?
  package var address: String

  package init(channel: String? = nil, address: String) {
    (self.channel, self.address) = (channel, address)
  }
}

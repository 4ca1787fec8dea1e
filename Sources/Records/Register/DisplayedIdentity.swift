// SPDX-License-Identifier: Apache-2.0

/// A participant as one custodian's phone displays them: what an officer links to a person.
///
/// The name is that of the custodian's own address book, so it holds for all they hand in on that channel, month after
/// month, and for nobody else's copies.
package struct DisplayedIdentity: Sendable, Hashable {
  /// The custodian as their deposits name them.
  package let custodian: String
  package let channel: String
  /// As displayed, without the marks that direct text (`MatchingForm`).
  package let name: String?
  package let address: String?

  package init(custodian: String, channel: String, name: String?, address: String?) {
    self.custodian = custodian
    self.channel = channel
    self.name = name
    self.address = address
  }
}

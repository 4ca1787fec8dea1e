// SPDX-License-Identifier: Apache-2.0

/// A sender, actor or recipient exactly as the export displays them; linking to a person is a later decision.
package struct Participant: Sendable, Hashable {
  /// Name as displayed on the exporting device, marks included.
  package let name: String?
  /// Telephone number, e-mail address or account id, as found.
  package let address: String?
  /// Whether this is the holder of the exporting device; nil where the export does not say.
  package let isSelf: Bool?

  package init(name: String? = nil, address: String? = nil, isSelf: Bool? = nil) {
    self.name = name
    self.address = address
    self.isSelf = isSelf
  }
}

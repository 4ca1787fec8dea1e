// SPDX-License-Identifier: Apache-2.0

/// One address that several people are registered with: no rule links it to any of them.
package struct AddressConflict: Sendable, Hashable {
  package let address: RegisteredAddress
  /// By name.
  package let people: [PersonReference]

  package init(address: RegisteredAddress, people: [PersonReference]) {
    (self.address, self.people) = (address, people)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Everything the register shows of one person.
package struct ShownPerson: Sendable, Hashable {
  package var known: KnownPerson
  /// By channel and title.
  package var appearances: [PersonAppearance]
  /// Links by decision that stand, oldest first.
  package var links: [ShownLink]
  /// What was undone or refused, oldest first.
  package var refusals: [ShownLink]
  package var devices: DeviceHistory
  /// Addresses they share with somebody.
  package var conflicts: [AddressConflict]

  package init(
    known: KnownPerson, appearances: [PersonAppearance] = [], links: [ShownLink] = [], refusals: [ShownLink] = [],
    devices: DeviceHistory, conflicts: [AddressConflict] = []
  ) {
    self.known = known
    self.appearances = appearances
    self.links = links
    self.refusals = refusals
    self.devices = devices
    self.conflicts = conflicts
  }
}

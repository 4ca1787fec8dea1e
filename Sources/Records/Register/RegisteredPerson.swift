// SPDX-License-Identifier: Apache-2.0

/// Somebody the authority knows: an official or an outsider, with or without an account. Superseded as a whole.
package struct RegisteredPerson: Sendable, Hashable {
  package enum Standing: String, Sendable, Hashable, CaseIterable { case official, outsider }

  /// The account's id where they have one.
  package var id: PersonID
  package var name: String
  package var standing: Standing
  /// The authority, company or press they belong to; nil is not known.
  package var body: String?
  package var posts: [HeldPost]
  package var addresses: [RegisteredAddress]
  package var devices: [HeldDevice]

  package init(
    id: PersonID, name: String, standing: Standing, body: String? = nil, posts: [HeldPost] = [],
    addresses: [RegisteredAddress] = [], devices: [HeldDevice] = []
  ) {
    self.id = id
    self.name = name
    self.standing = standing
    self.body = body
    self.posts = posts
    self.addresses = addresses
    self.devices = devices
  }

  package var reference: PersonReference { PersonReference(id: id, name: name) }
}

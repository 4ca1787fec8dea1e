// SPDX-License-Identifier: Apache-2.0

/// A person as named in a record of an act: the id, and the name they had then.
package struct PersonReference: Sendable, Hashable {
  package let id: PersonID
  package let name: String

  package init(id: PersonID, name: String) {
    self.id = id
    self.name = name
  }
}

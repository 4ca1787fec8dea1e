// SPDX-License-Identifier: Apache-2.0

/// What does not match between `vault/` and `keys/`: what crashes and destruction leave, never an error by itself.
package struct VaultSurvey: Sendable, Hashable {
  /// An object and the group whose file names it.
  package struct Keyed: Sendable, Hashable {
    package let group: GroupID
    package let object: ObjectID
  }

  package internal(set) var objects = 0
  /// Objects that no key record names, their group destroyed or their key lost.
  package internal(set) var objectsWithoutKey: [ObjectID] = []
  /// Live keys whose object never got its name, or was lost.
  package internal(set) var keysWithoutObject: [Keyed] = []
  /// Objects still there although their key was destroyed.
  package internal(set) var objectsWithDestroyedKey: [Keyed] = []
  package internal(set) var destroyedGroups: [GroupID] = []
  /// Unfinished drafts in `vault/`.
  package internal(set) var leftovers: [String] = []
}

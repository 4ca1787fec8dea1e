// SPDX-License-Identifier: Apache-2.0

/// The place of damage, exact enough to be compared with a backup.
package enum Damage: Sendable, Hashable {
  /// The first 56 bytes of an object: its salt and its key commitment.
  case objectHead(ObjectID)
  /// One chunk of 16 KiB of an object, counted from 0.
  case chunk(ObjectID, Int)
  /// The object stops where no object can stop.
  case truncated(ObjectID)
  /// `keys/header`.
  case header
  /// One record of `keys/<epoch>/<group>`, counted from 0; record 0 holds the group's own key.
  case keyRecord(EpochID, GroupID, Int)
  /// A file of exported keys.
  case export
}

// SPDX-License-Identifier: Apache-2.0

/// What checking every byte of one object found.
package struct ObjectReport: Sendable, Hashable {
  package let object: ObjectID
  /// Empty when the object is sound; else the head, each damaged chunk, or the cut.
  package let damages: [Damage]
  package let ciphertextBytes: Int
  /// SHA-256 of the object's file as it is now, to be compared with the ledger.
  package let ciphertextSHA256: [UInt8]

  package var isSound: Bool { damages.isEmpty }
}

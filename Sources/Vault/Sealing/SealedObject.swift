// SPDX-License-Identifier: Apache-2.0

/// What sealing an object yields, for the ledger and the catalogue.
package struct SealedObject: Sendable, Hashable {
  package let id: ObjectID
  package let group: GroupID
  package let mediaType: String
  package let plaintextBytes: Int
  package let ciphertextBytes: Int
  /// SHA-256 over the object's file, 32 bytes: what the ledger commits to.
  package let ciphertextSHA256: [UInt8]
}

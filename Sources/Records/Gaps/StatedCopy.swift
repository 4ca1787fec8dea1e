// SPDX-License-Identifier: Apache-2.0

/// A copy as a statement names it.
package struct StatedCopy: Sendable, Hashable {
  package var copy: CopyReference
  package var custodian: String
  /// The custodian's account or entry in the register, where there is one: who may reply.
  package var custodianID: PersonID?
  package var receivedAt: Instant
  /// Sealed original, 32 hexadecimal digits, its size and the SHA-256 of its bytes.
  package var original: String
  package var originalBytes: Int
  package var originalDigest: [UInt8]
  /// Lines of the conversation in this copy.
  package var lines: Int

  package init(
    copy: CopyReference, custodian: String, custodianID: PersonID?, receivedAt: Instant, original: String,
    originalBytes: Int, originalDigest: [UInt8], lines: Int
  ) {
    self.copy = copy
    self.custodian = custodian
    self.custodianID = custodianID
    self.receivedAt = receivedAt
    self.original = original
    self.originalBytes = originalBytes
    self.originalDigest = originalDigest
    self.lines = lines
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A copy as a statement names it.
package struct StatedCopy: Sendable, Hashable {
  package var copy: CopyReference
  package var custodian: String
  /// The custodian's account or entry in the register, where there is one: who may reply.
  package var custodianID: PersonID?
  package var receivedAt: Instant
  /// Name the export was handed in under.
  package var exportName = ""
  /// Sealed original, 32 hexadecimal digits, its size and the SHA-256 of its bytes.
  package var original: String
  package var originalBytes: Int
  package var originalDigest: [UInt8]
  /// Lines of the conversation in this copy.
  package var lines: Int
  /// How the entries of the conversation stand in this copy, by count; what is not listed is 0.
  package var standings: [LineStanding: Int] = [:]
  /// Its clock against the conversation's, and the zone that explains it.
  package var clock: [ClockPiece] = []
  package var zone: String?
  /// What its custodian declared to be withheld, by category and count.
  package var withheld: [WithheldCount] = []
  /// Places of the export that could not be read.
  package var unread = 0
  /// Whether its times have no seconds.
  package var isByMinute = false

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

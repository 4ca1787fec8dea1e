// SPDX-License-Identifier: Apache-2.0
import Ledger

/// One block of a filing: up to 256 records, read from its own first byte, and the root of their commitments.
struct FilingBlock: Sendable, Hashable {
  /// Records in a full block: as many as hashes in a tile of the ledger.
  static let capacity = 256

  /// First byte of the block in the filing.
  let offset: Int
  /// Bytes.
  let length: Int
  /// Records in it; `capacity` in all but the last.
  let count: Int
  /// RFC 6962 root over the commitments of its records.
  let root: Digest
}

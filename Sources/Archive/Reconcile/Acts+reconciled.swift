// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

extension Act {
  /// The copies of a conversation were put together anew because an officer asked for it.
  static let reconciled = Act("reconciled")!  // spelled as acts are
}

extension Acts {
  /// `commitment` is over the alignment as stored; which copies, and who asked, is sealed in `details`.
  static func reconciled(
    copies: Int, entries: Int, commitment: Digest, details: SealedObject, at time: Instant
  ) throws -> Entry {
    try entry(
      .reconciled, time,
      [.count("copies", UInt64(copies)), .count("entries", UInt64(entries)), .digest("alignment", commitment)]
        + object("details", details))
  }
}

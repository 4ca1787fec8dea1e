// SPDX-License-Identifier: Apache-2.0
import Crypto

/// What tells a record from all others of an export: half of the SHA-256 of what it says.
package struct RecordMark: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  package init(_ words: String) {
    let digest = Array(SHA256.hash(data: Array(words.utf8)))
    high = digest[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }
}

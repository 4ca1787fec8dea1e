// SPDX-License-Identifier: Apache-2.0
import Records

/// What is kept of a union besides its entries.
package struct StoredUnion: Sendable, Hashable {
  /// Its row; changes whenever it is made anew.
  package let row: Int64
  package let fingerprint: [UInt8]
  package let entries: Int
  /// Entries at which copies differ.
  package let differences: Int
  package let copies: [UnionCopy]
}

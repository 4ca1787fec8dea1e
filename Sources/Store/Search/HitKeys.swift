// SPDX-License-Identifier: Apache-2.0

/// Keys of all hits of a search, rising; where copies were put together, the entry of each.
struct HitKeys {
  var keys: [Int64] = []
  /// As `keys`; empty where there are no unions.
  var entries: [Int64] = []

  /// Stands for a record that is in no union.
  static let alone: Int64 = -1
}

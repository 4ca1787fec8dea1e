// SPDX-License-Identifier: Apache-2.0

/// What checking every key record found.
package struct KeyReport: Sendable, Hashable {
  /// Whole records read, in all epochs.
  package internal(set) var records = 0
  /// Records whose checksum does not match.
  package internal(set) var damaged: [Damage] = []
  /// Records whose checksum is right but whose key does not open: changed on purpose.
  package internal(set) var altered: [Damage] = []
  /// Key files that end in what a crash left of a record; no error, gone at the next write.
  package internal(set) var torn: [String] = []
  /// Groups whose destruction a crash cut short: destroy them again to finish it.
  package internal(set) var halfDestroyed: [GroupID] = []

  package var isSound: Bool { damaged.isEmpty && altered.isEmpty && halfDestroyed.isEmpty }
}

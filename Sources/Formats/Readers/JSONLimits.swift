// SPDX-License-Identifier: Apache-2.0

/// What a hostile source may ask of us.
package enum JSONLimits {
  /// Longest value read whole (64 MiB).
  package static let piece = 64 << 20
  /// Brackets inside brackets, walked or whole.
  package static let depth = 256
  /// Bytes looked at twice to find where a broken element ends; beyond, `impatientPiece` is the longest value.
  static let patience = 256 << 20
  static let impatientPiece = 1 << 20
  /// How far a broken element's end is looked for by counting brackets (256 KiB).
  static let lookahead = 256 << 10
  /// The same when patience has run out.
  static let impatientLookahead = 4096
}

// SPDX-License-Identifier: Apache-2.0

/// One line of a JSON Lines source.
package enum JSONLine: Sendable, Hashable {
  case value(JSONPiece)
  /// No value, or one beyond the limit; the last line of a source cut short.
  case broken(Range<Int>)
}

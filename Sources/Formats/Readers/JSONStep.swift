// SPDX-License-Identifier: Apache-2.0

/// One step of a walk through a JSON source.
package enum JSONStep: Sendable, Hashable {
  /// A container that is walked begins; `at` is its bracket.
  case enter(JSONPath, at: Int)
  /// Anything else, whole.
  case value(JSONPath, JSONPiece)
  /// A walked container ends; `at` is just behind its bracket.
  case leave(JSONPath, at: Int)
  /// Bytes that are no value, or one beyond a limit. The last step of a source that stops early reaches to its end.
  case broken(JSONPath, Range<Int>)
}

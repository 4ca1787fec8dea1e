// SPDX-License-Identifier: Apache-2.0

/// How much the capture can be relied on (docs/formats/fidelity.md).
package enum Grade: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Complete for its kind of source.
  case a = "A"
  /// Complete with declared or assumed choices.
  case b = "B"
  /// Known gaps.
  case c = "C"
  /// Needs a person before it can be relied on.
  case d = "D"

  package static func < (x: Grade, y: Grade) -> Bool { x.rawValue < y.rawValue }
}

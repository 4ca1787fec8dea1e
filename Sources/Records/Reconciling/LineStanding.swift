// SPDX-License-Identifier: Apache-2.0

/// How one message stands in one copy, seen beside the other copies. Raw values are kept in statements, never reused.
package enum LineStanding: UInt8, Sendable, Hashable, CaseIterable {
  /// Shown, as elsewhere.
  case shown = 1
  /// A deletion stub stands here, the words stand in another copy.
  case stub
  /// Shown with words that another copy has otherwise: edited after one of the captures.
  case edited
  /// Shown without the media that another copy has.
  case mediaAbsent
  /// Not shown, though this copy shows what was said before and after it, and nothing known explains it.
  case missing
  /// Not shown; a disappearing-messages timer then on had run out before this copy was captured.
  case timer
  /// Not shown, and its custodian declared that so many items here were withheld.
  case withheld
  /// Not shown: said before this copy's holder joined.
  case beforeJoining
  /// Not shown: said after this copy's holder left or was removed.
  case afterLeaving
  /// Not shown: the application cuts an export at so many messages, the oldest first.
  case headCut
  /// Before the first line of this copy: whether it was ever there cannot be told.
  case beforeFirst
  /// After the last line of this copy: said later than its capture, or cannot be told.
  case afterLast
  /// Not shown, and not to be expected here: what only another holder's own phone reports.
  case notExpected
}

extension LineStanding {
  /// Whether the copy has a line for it.
  package var isHere: Bool {
    switch self {
    case .shown, .stub, .edited, .mediaAbsent: true
    case .missing, .timer, .withheld, .beforeJoining, .afterLeaving, .headCut, .beforeFirst, .afterLast,
      .notExpected:
      false
    }
  }
}

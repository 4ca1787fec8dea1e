// SPDX-License-Identifier: Apache-2.0

/// A standing as people read it, on pages, in statements and on the terminal: one place for all.
extension LineStanding {
  /// One to three words for a cell or a line; behind a number as well ("3 not here").
  package var mark: String {
    switch self {
    case .shown: "here"
    case .stub: "deletion line"
    case .edited: "other words"
    case .mediaAbsent: "without media"
    case .missing: "not here"
    case .timer: "timer ran out"
    case .withheld: "withheld"
    case .beforeJoining: "before joining"
    case .afterLeaving: "after leaving"
    case .headCut: "cut off"
    case .beforeFirst: "before its start"
    case .afterLast: "after its end"
    case .notExpected: "not expected"
    }
  }

  /// What the mark means, in a sentence: how a copy differs, never who did what.
  package var explanation: String {
    switch self {
    case .shown: "This copy shows it, as others do."
    case .stub: "This copy says here that a message was deleted; another copy shows words in the same place."
    case .edited: "This copy shows it with other words than another copy: one was made before an edit, one after."
    case .mediaAbsent: "This copy shows it without the picture or file that another copy holds."
    case .missing:
      "This copy does not show it, though it shows what was said before and after, and nothing known explains that."
    case .timer:
      "This copy does not show it; a timer for disappearing messages was on and had run out before the capture."
    case .withheld: "This copy does not show it; its custodian declared that items here were withheld."
    case .beforeJoining: "This copy does not show it; it was said before the copy’s holder joined."
    case .afterLeaving: "This copy does not show it; it was said after the copy’s holder had left or been removed."
    case .headCut: "This copy does not show it; the application exports so many messages, and leaves out the oldest."
    case .beforeFirst: "It was said before the first line of this copy: whether it was ever there cannot be told."
    case .afterLast: "It was said after the last line of this copy: later than its capture, or it cannot be told."
    case .notExpected: "This copy does not show it, nor would it: only another holder’s own phone reports such a thing."
    }
  }

  /// Whether copies differ here, within the time this copy covers.
  package var isDifference: Bool {
    switch self {
    case .stub, .edited, .mediaAbsent, .missing, .timer, .withheld: true
    case .shown, .beforeJoining, .afterLeaving, .headCut, .beforeFirst, .afterLast, .notExpected: false
    }
  }
}

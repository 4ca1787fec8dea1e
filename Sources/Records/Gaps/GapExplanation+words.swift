// SPDX-License-Identifier: Apache-2.0

extension GapExplanation {
  package var title: String {
    switch self {
    case .neverArrived: "It never reached this phone, or was removed on it alone"
    case .disappearingTimer: "Disappearing messages"
    case .deletedForEveryone: "Deleted for everyone"
    case .joinedLater: "Joined later"
    case .leftEarlier: "Left earlier"
    case .exportLimit: "The application’s limit on exports"
    case .mediaNotExported: "Exported without media"
    case .editedLater: "Edited between the captures"
    case .newPhone: "A change of phone"
    case .clockOrZone: "Clock or time zone"
    case .readingError: "A part that could not be read"
    case .withheldByDeclaration: "Withheld by a signed declaration"
    case .differentCaptureDays: "Captured on different days"
    }
  }

  /// Why it is innocent, in one sentence.
  package var reason: String {
    switch self {
    case .neverArrived:
      "A message that was never delivered to a phone, and one removed on that phone only, leave the same file: an "
        + "export cannot tell them apart."
    case .disappearingTimer: "The application itself removes messages when a timer that was on has run out."
    case .deletedForEveryone:
      "The application lets a sender or an administrator of a group take a message back from all phones; the line that "
        + "stays says so."
    case .joinedLater: "A phone shows nothing of what was said before its holder joined."
    case .leftEarlier: "A phone shows nothing of what was said after its holder left or was removed."
    case .exportLimit: "The application exports so many messages at most and leaves out the oldest."
    case .mediaNotExported: "An export can be made without pictures and files, or the phone no longer had them."
    case .editedLater: "A message can be edited for some time after it was sent; each capture shows what stood then."
    case .newPhone: "Messages may not come along to a new phone when no back-up is carried over."
    case .clockOrZone: "A clock or zone that is not known well can set a message beside its place."
    case .readingError: "What could not be read of an export may be what seems to be missing."
    case .withheldByDeclaration:
      "The custodian declared, and signed, that so many items are not the authority’s business; they are counted and "
        + "not shown."
    case .differentCaptureDays: "What changed between two captures shows in the later one alone."
    }
  }
}

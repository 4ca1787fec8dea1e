// SPDX-License-Identifier: Apache-2.0

/// Codes of notices, one sentence each in `explanation`. Raw values are the command line's contract.
package enum NoticeCode: String, Sendable, Hashable, CaseIterable {
  case unreadableLine, textBeforeFirstMessage, possiblePastedHeader, lineTooLong, invalidUTF8, nulBytes
  case dateUndecided, dateImpossible, zoneAssumed, outOfOrder
  case attachmentMissing, attachmentUnlisted, attachmentCorrupt
  case memberEncrypted, memberRefused, memberDuplicate, nestedContainer, limitReached, truncated
  case noMessages
  case ambiguousSplit, unparseableMessage, charsetUnknown, encodingRepaired, partMissing
  case fileUnread, duplicateItem

  /// What it means for the reader of a report, in one sentence.
  package var explanation: String {
    switch self {
    case .unreadableLine: "These bytes fit no known line of this format; they are kept in the original."
    case .textBeforeFirstMessage: "Text stands before the first dated line."
    case .possiblePastedHeader: "This line looks like the start of a message but may be pasted text."
    case .lineTooLong: "A line is longer than the limit; the original is whole."
    case .invalidUTF8: "Bytes that are not valid UTF-8 are shown as U+FFFD; the original keeps them."
    case .nulBytes: "The text holds NUL bytes."
    case .dateUndecided: "The order of day and month is undecided."
    case .dateImpossible: "The stamp names no possible date or time."
    case .zoneAssumed: "The export names no time zone; the authority's own was assumed."
    case .outOfOrder: "This line's time runs backwards against its neighbours."
    case .attachmentMissing: "A file is named by a message but absent from the export."
    case .attachmentUnlisted: "A file is in the export but named by no message."
    case .attachmentCorrupt: "A file in the export does not decode."
    case .memberEncrypted: "A member of the container is encrypted and was not read."
    case .memberRefused: "A member of the container was refused for its name or kind."
    case .memberDuplicate: "Two members of the container have the same name."
    case .nestedContainer: "A container inside the export was not opened."
    case .limitReached: "A limit was reached; what follows was not read."
    case .truncated: "The export ends in the middle of something."
    case .noMessages: "There is no message of a participant in this chat; export it again from the telephone."
    case .ambiguousSplit: "Where one message ends and the next begins is ambiguous here."
    case .unparseableMessage: "This message's structure could not be read."
    case .charsetUnknown: "The character set named here is unknown; another was used."
    case .encodingRepaired: "Broken encoding was repaired for reading; the original keeps it."
    case .partMissing: "A part of this message is referred to but absent."
    case .fileUnread: "This file of the export is of no format known here, or could not be read; the original keeps it."
    case .duplicateItem: "This message stands in the export more than once; it is read where it stands first."
    }
  }
}

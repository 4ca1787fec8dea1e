// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of Apple's Messages (docs/formats/fidelity.md).
struct AppleLosses {
  static let gaps: Set = ["IMSG-NO-WAL", "IMSG-NO-ATTACHMENTS", "IOS-OFFLOADED", "IMSG-BODY-UNREAD", "IMSG-ORPHANS"]

  let all: [Loss]

  init(_ desk: ReadingDesk, hasFiles: Bool) {
    var list = LossList()
    list.always("IMSG-NO-NAMES", "People are told by number or address; their names are kept elsewhere on the device.")
    list.always("IMSG-KEEP", "The device may be set to keep messages for 30 days or a year; the database does not say.")
    list.when(
      desk.counted("loss:withoutLog"), "databases", "IMSG-NO-WAL",
      "The latest messages may stand in chat.db-wal, which was not handed in.")
    list.when(
      hasFiles ? 0 : desk.counted("loss:missing"), "attachments", "IMSG-NO-ATTACHMENTS",
      "The Attachments folder was not handed in; files are named only.")
    list.when(
      hasFiles ? desk.counted("loss:missing") : 0, "attachments", "IOS-OFFLOADED",
      "Files named by messages are not there: Messages in iCloud keeps them off the device until they are opened.")
    list.when(
      desk.counted("audioExpired"), "audio messages", "IMSG-AUDIO-EXPIRED", "Audio messages not kept were removed.")
    list.when(
      desk.counted("unsent"), "messages", "IMSG-UNSENT", "Messages were unsent; only that they were there is left.")
    list.when(
      desk.counted("recoverable"), "messages", "IMSG-RECENTLY-DELETED",
      "Messages deleted on the device were still recoverable; they are read and marked as deleted.")
    list.when(
      desk.counted("deletedIDs"), "ids", "IMSG-DELETED", "Messages were deleted for good; only their ids are left.")
    list.when(
      desk.counted("cards"), "cards", "IMSG-CARDS",
      "Applications' cards (previews, payments, games, polls) are named by their application; their contents stay in the original."
    )
    list.when(
      desk.counted("bodiesUnread"), "messages", "IMSG-BODY-UNREAD", "The words of some messages could not be read.")
    list.when(
      desk.counted("orphans"), "messages", "IMSG-ORPHANS", "Some messages belong to no conversation of the database.")
    all = list.losses
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of Threema's exports (docs/formats/threema.md).
enum ThreemaLosses {
  static func chat(_ desk: ReadingDesk) -> [Loss] {
    var list = LossList()
    list.always("THREEMA-CHAT-BARE", "Replies, reactions, edits, deletions and receipts are not exported with a chat.")
    list.always("THREEMA-CHAT-NO-STATUS", "Lines of Threema's own, such as who joined a group, are left out of a chat.")
    list.always("THREEMA-CHAT-NO-ZONE", "Times are the exporting telephone's own and name no time zone.")
    list.when(
      desk.counted("loss:omitted"), "files", "THREEMA-MEDIA-OMITTED", "The chat was exported without its files.")
    list.when(
      desk.counted("loss:missing"), "files", "THREEMA-MEDIA-MISSING", "Files named by messages are not in the export.")
    return list.losses
  }

  static func backup(_ desk: ReadingDesk) -> [Loss] {
    var list = LossList()
    list.always("THREEMA-NO-PRIVATE-DELETED", "What was deleted on the telephone before the backup is not in it.")
    list.when(
      desk.counted("loss:edited"), "edited messages", "THREEMA-EDIT-HISTORY",
      "Messages were edited; their earlier words are not in the backup.")
    list.when(
      desk.counted("deletedMessages"), "messages", "THREEMA-DELETED",
      "Messages were deleted for everyone; only their places are left.")
    list.when(
      desk.counted("loss:omitted"), "files", "THREEMA-MEDIA-OMITTED", "The backup was made without its files.")
    list.when(
      desk.counted("loss:missing"), "files", "THREEMA-MEDIA-MISSING", "Files of messages are not in the backup.")
    return list.losses
  }
}

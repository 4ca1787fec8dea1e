// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of personal Skype and Teams exports (docs/formats/teams.md); `prefix` is SKYPE or TEAMS.
enum SkypeLosses {
  static func of(_ desk: ReadingDesk, _ prefix: String) -> [Loss] {
    var list = LossList()
    list.always(prefix + "-NO-RECEIPTS", "Who received or read a message, and when, is not exported.")
    list.when(
      desk.counted("deletedMessages"), "messages", prefix + "-DELETED",
      "Messages were deleted; only their places are left.")
    list.when(
      desk.counted("loss:edited"), "edited messages", prefix + "-EDIT-HISTORY",
      "Messages were edited; their earlier words are not exported.")
    list.when(
      desk.counted("loss:media"), "files", prefix + "-MEDIA-MISSING",
      "Files named by messages are not in the export: Microsoft keeps them for a limited time.")
    list.when(
      desk.counted("loss:encrypted"), "messages", prefix + "-ENCRYPTED",
      "Messages of private conversations were encrypted on the device; their words are not exported.")
    return list.losses
  }
}

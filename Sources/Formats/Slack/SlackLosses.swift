// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of Slack's exports (docs/formats/slack.md).
enum SlackLosses {
  /// Losses that leave a known gap.
  static let gaps: Set<String> = ["SLACK-PUBLIC-ONLY", "SLACK-HIDDEN-BY-LIMIT"]

  static func of(_ desk: ReadingDesk, isPublicOnly: Bool) -> [Loss] {
    var list = LossList()
    if isPublicOnly {
      list.always(
        "SLACK-PUBLIC-ONLY",
        "The export holds public channels only: private channels and direct messages are not in it.")
    }
    list.always("SLACK-NO-RECEIPTS", "Who read a message, and when, is not exported.")
    list.always("SLACK-DELETED-UNSEEN", "A deleted message leaves no trace unless others had answered it.")
    list.when(
      desk.counted("loss:edited"), "edited messages", "SLACK-EDIT-HISTORY",
      "Messages were edited; their earlier words are not in this kind of export.")
    list.when(
      desk.counted("loss:links"), "links", "SLACK-FILES-LINKS",
      "Files are links into the workspace that may expire; their bytes are not in the export.")
    list.when(
      desk.counted("loss:filesDeleted"), "files", "SLACK-FILES-DELETED",
      "Files were deleted from the workspace before the export.")
    list.when(
      desk.counted("loss:hidden"), "files", "SLACK-HIDDEN-BY-LIMIT",
      "The workspace's plan hides older files; they are not in the export.")
    list.when(
      desk.counted("loss:silent"), "conversations", "SLACK-SILENT",
      "The lists name conversations of which there is no message here.")
    return list.losses
  }
}

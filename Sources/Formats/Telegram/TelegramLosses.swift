// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of Telegram Desktop's exports, and the report's end.
struct TelegramLosses {
  let isHTML: Bool
  let clock: LocalClock

  func close(_ desk: inout ReadingDesk) {
    let losses = losses(desk)
    desk.close(losses, gaps: Self.gaps, isExperimental: false)
    let (zone, basis) = (clock.zone, clock.basis)
    let isDatedByWall = desk.counted("datedByWall:") > 0
    desk.tally.conclude { report in
      if isDatedByWall {
        (report.zone, report.zoneBasis) = (zone, basis)
        report.lower(to: .b, because: Self.zoneReason(basis))
      }
      let lost = [ParsedAttachment.Status.omitted, .tooLarge, .viewOnce, .missing, .corrupt]
        .reduce(0) { $0 + report.attachments[$1, default: 0] }
      if lost > 0 { report.lower(to: .c, because: "\(lost) files of messages are not in the export.") }
    }
  }

  private static func zoneReason(_ basis: Stamp.ZoneBasis?) -> String {
    switch basis {
    case .declared: "Times are wall times; their zone was declared."
    case .assumed: "Times are wall times; their zone was assumed."
    case .inSource, nil: "Times are wall times of the exporting computer and name no zone."
    }
  }

  private static let gaps: Set = ["TG-AUTO-DELETE", "TG-HISTORY-CLEARED", "TG-UNSUPPORTED"]

  private func losses(_ desk: ReadingDesk) -> [Loss] {
    var list = LossList()
    let report = desk.tally.report
    list.when(
      desk.counted("personalMessages:"), "messages of chats between two", "TG-NO-SECRET",
      "Secret chats are never exported: what was said in them is on the telephones alone.")
    if report.messages > 0 {
      list.always("TG-NO-DELETED", "Deleted messages leave no trace in the export.")
      list.always("TG-NO-READ", "Who read a message, and when, is not exported.")
    }
    list.when(
      desk.counted("idsPassedOver"), "numbers passed over", "TG-ID-GAPS",
      "In this kind of chat messages are numbered one by one; numbers that are missing were deleted or not exported.")
    list.when(
      desk.counted("editedMessages"), "messages", "TG-EDIT-HISTORY",
      "Of edited messages only the last wording is exported; a reaction alone may set the mark.")
    list.when(
      desk.counted("autoDelete:"), "times", "TG-AUTO-DELETE",
      "Messages were set to delete themselves for a time; what was deleted before the export is missing.")
    list.when(
      desk.counted("cleared:"), "times", "TG-HISTORY-CLEARED",
      "The history was cleared; what stood before is missing.")
    list.when(
      desk.counted("unsupportedMessages"), "messages", "TG-UNSUPPORTED",
      "The exporting version did not know these kinds of messages and wrote placeholders.")
    addFiles(desk, &list)
    return list.losses
  }

  /// What of the files and of the pages is lost.
  private func addFiles(_ desk: ReadingDesk, _ list: inout LossList) {
    let report = desk.tally.report
    let omitted = [ParsedAttachment.Status.omitted, .tooLarge, .viewOnce]
      .reduce(0) { $0 + report.attachments[$1, default: 0] }
    list.when(omitted, "files", "TG-MEDIA-OMITTED", "Files were left out by the settings of the export.")
    list.when(
      report.attachments[.missing, default: 0], "files", "TG-MEDIA-MISSING",
      "Files named by messages are not in the export.")
    list.when(
      desk.counted("datedByWall:"), "items", "TG-NO-ZONE",
      "These times are the exporting computer's own and name no time zone.")
    list.when(desk.counted("notice:truncated"), "files", "TG-TRUNCATED", "The export was interrupted or cut off.")
    if isHTML {
      list.always("TG-HTML-NO-IDS", "The pages name people as they were displayed, without their ids or numbers.")
      list.always("TG-HTML-NO-EDITS", "The pages do not mark edited messages.")
    }
  }
}

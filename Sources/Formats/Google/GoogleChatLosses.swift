// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of Google Chat in a Takeout (docs/formats/fidelity.md).
enum GoogleChatLosses {
  static let gaps: Set<String> = ["GCHAT-FILE-MISSING", "GCHAT-DRIVE-LINKS"]

  static func all(_ desk: ReadingDesk) -> [Loss] {
    var losses = [
      Loss("GCHAT-HISTORY-OFF", "Messages sent while history was off are gone a day later and are not exported."),
      Loss("GCHAT-NO-RECEIPTS", "Who read a message, and when, is not exported."),
      Loss("GCHAT-NO-MEMBERSHIP", "Who joined or left a space, and when, is not exported; only its members now."),
    ]
    func add(_ code: String, _ why: String, _ count: Int, _ what: String) {
      if count > 0 { losses.append(Loss(code, why, evidence: "\(count) \(what)")) }
    }
    add(
      "GCHAT-EDIT-HISTORY", "Messages were edited; their earlier words are not exported.",
      desk.counted("editedMessages"), "edited messages")
    add(
      "GCHAT-DELETED", "Messages were deleted; only their placeholders are left.", desk.counted("deletedMessages"),
      "placeholders")
    add(
      "GCHAT-DRIVE-LINKS", "Files shared from Drive are links only; they are not in this export.",
      desk.counted("driveLinks"), "messages with links")
    add(
      "GCHAT-FILE-MISSING", "Files named by messages are not in this export.",
      desk.tally.report.attachments[.missing] ?? 0, "files")
    return losses
  }
}

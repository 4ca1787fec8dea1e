// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of LinkedIn's table (docs/formats/fidelity.md).
enum LinkedInLosses {
  static func all(_ desk: ReadingDesk) -> [Loss] {
    var losses = [
      Loss("LINKEDIN-NO-REACTIONS", "Reactions and who read a message are not exported."),
      Loss("LINKEDIN-NO-EDITS", "The table does not say which messages were edited or deleted."),
      Loss("LINKEDIN-NO-EVENTS", "Who joined or left a group conversation is not exported."),
    ]
    let left = desk.tally.report.attachments[.omitted] ?? 0
    if left > 0 {
      losses.append(
        Loss(
          "LINKEDIN-FILES-LEFT-OUT", "Files are named by address only; they are not in this export.",
          evidence: "\(left) files"))
    }
    if desk.counted("drafts") > 0 {
      losses.append(
        Loss(
          "LINKEDIN-DRAFTS", "Drafts stand among the messages; they were never sent.",
          evidence: "\(desk.counted("drafts")) drafts"))
    }
    return losses
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of Outlook's files, beside that of mail.
struct OutlookLoss: Sendable {
  let code: String
  private let why: String
  private let what: String
  private let count: @Sendable (MapiFindings, FidelityReport) -> Int

  func loss(_ found: MapiFindings, _ report: FidelityReport) -> Loss? {
    let count = count(found, report)
    return count > 0 ? Loss(code, why, evidence: "\(count) \(what)") : nil
  }

  static let all: [OutlookLoss] = [
    OutlookLoss(
      code: "OUTLOOK-HEADER-SYNTHESISED",
      why:
        "Outlook keeps no header of these messages (sent ones have none): the way they travelled cannot be checked.",
      what: "messages"
    ) { found, _ in found.synthesised },
    OutlookLoss(
      code: "OUTLOOK-EMBEDDED-REWRITTEN",
      why: "Messages inside messages have no bytes of their own in Outlook's files; each is written anew as a mail.",
      what: "messages"
    ) { found, _ in found.embedded },
    OutlookLoss(
      code: "OUTLOOK-REFERENCE",
      why: "These attachments are links to files elsewhere; the files are not in the export.", what: "attachments"
    ) { found, _ in found.byReference },
    OutlookLoss(
      code: "OUTLOOK-OBJECT",
      why: "Objects put into the text are kept as the program that made them wrote them, without what surrounds them.",
      what: "objects"
    ) { found, _ in found.objects },
    OutlookLoss(
      code: "OUTLOOK-DIRECTORY-ADDRESS",
      why: "These people are named by an address of their organisation's directory (X.500) alone.", what: "people"
    ) { found, _ in found.directoryAddresses },
    OutlookLoss(
      code: "OUTLOOK-RECALL", why: "A sender tried to take messages back; what was taken back is not in the export.",
      what: "recalls"
    ) { found, _ in found.recalls },
    OutlookLoss(
      code: "OUTLOOK-DRAFTS", why: "These messages are drafts: that they were ever sent is not known.",
      what: "messages"
    ) { found, _ in found.drafts },
    OutlookLoss(
      code: "PST-DELETED-PRESENT",
      why: "These messages were deleted and still lay in the file; others may have been overwritten.",
      what: "messages"
    ) { found, _ in found.recovered },
    OutlookLoss(
      code: "PST-PURGED",
      why: "A mailbox file holds what was not yet purged: messages deleted for good leave no trace in it.",
      what: "mailbox read"
    ) { _, report in report.format == "outlook-pst" ? 1 : 0 },
  ]
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of mail: what an export leaves out, and what in this one shows it.
struct MailLoss: Sendable {
  let code: String
  private let why: String
  /// Evidence, nil where the loss does not occur.
  private let evidence: @Sendable (MailFindings, FidelityReport) -> String?

  func loss(_ found: MailFindings, _ report: FidelityReport) -> Loss? {
    evidence(found, report).map { Loss(code, why, evidence: $0) }
  }

  private static func counted(
    _ code: String, _ why: String, _ what: String, _ count: @Sendable @escaping (MailFindings) -> Int
  )
    -> MailLoss
  {
    MailLoss(code: code, why: why) { found, _ in count(found) > 0 ? "\(count(found)) \(what)" : nil }
  }

  static let all: [MailLoss] = [
    counted(
      "MBOX-FROM-QUOTING",
      "The mailbox marks body lines that begin with \"From \" by a \">\". Whether the writer had put the \">\" there cannot always be told.",
      "lines"
    ) { $0.quotedLines },
    MailLoss(
      code: "MAIL-BCC-UNSEEN",
      why: "A mail does not show its blind copies to those who receive it: recipients may be missing."
    ) { found, report in report.messages > 0 && found.withBcc == 0 ? "no message names a blind copy" : nil },
    counted(
      "MAIL-ENCRYPTED", "Encrypted messages are kept as ciphertext; their words can be neither searched nor reviewed.",
      "messages"
    ) { $0.encrypted },
    counted(
      "MAIL-TNEF-UNREAD",
      "These Outlook containers (winmail.dat) are damaged and could not be opened: the files inside are not listed.",
      "containers"
    ) { $0.tnef },
    counted(
      "MAIL-NESTED-UNREAD",
      "These messages inside messages stand too deep or are too large: they are kept, their words are not searched.",
      "nested messages"
    ) { $0.nestedUnread },
    counted(
      "MAIL-EXTERNAL-BODY", "A part of these messages lies on a server elsewhere and is not in the export.", "parts"
    ) { $0.external },
    counted(
      "MAIL-PARTIAL", "These are fragments of a message that was sent in pieces; they are not put together.",
      "fragments"
    ) { $0.partial },
    counted(
      "MAIL-NOT-DOWNLOADED", "Of these messages the mail program had fetched the header only.", "messages"
    ) { $0.notDownloaded },
    counted(
      "MAIL-ATTACHMENT-DETACHED", "Attachments of these messages were detached or deleted in the mail program.", "parts"
    ) { $0.detached },
    counted(
      "MAIL-DELETED-PRESENT",
      "These messages were deleted in the mail program but not yet removed from the file; others may have been removed.",
      "messages"
    ) { $0.expunged },
  ]
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of Meta's exports (docs/formats/fidelity.md).
struct MetaLosses {
  enum Kind: Hashable { case thread, endToEnd, page }

  /// The longest span of messages a "last year" export can have, with a margin, in days.
  static let yearOfDays: Int64 = 372

  static let gaps: Set<String> = ["META-DATE-LIMITED", "META-MEDIA-MISSING", "META-DISAPPEARING", "META-E2EE-CUTOVER"]

  let kind: Kind
  let report: FidelityReport
  let hasCutover: Bool
  let timers: Int
  let deleted: Int

  var all: [Loss] {
    var losses = [
      Loss("META-NO-REPLIES", "The export does not say which message a reply answers."),
      Loss("META-NO-RECEIPTS", "Who received or read a message, and when, is not exported."),
      Loss("META-NO-EDITS", "The export does not say which messages were edited, nor their earlier words."),
      Loss("META-NAMES-ONLY", "People are named as displayed when the export was made; there is no lasting id."),
    ]
    if kind == .page { losses += page }
    if kind != .endToEnd { losses += [dated, cutover].compactMap { $0 } }
    return losses + [unsent, timer, missing].compactMap { $0 }
  }

  private var page: [Loss] {
    [
      Loss("META-HTML-NO-ZONE", "Times are written in the account's own zone, which the pages do not name."),
      Loss(
        "META-HTML-LESS", "The pages leave out what the JSON export has: kinds of lines, calls, who took what back."),
    ]
  }

  /// Meta offers "last year" unless the requester chooses otherwise.
  private var dated: Loss? {
    guard let first = report.firstAt, let last = report.lastAt else { return nil }
    let days = last.dayNumber - first.dayNumber
    guard days <= Self.yearOfDays else { return nil }
    return Loss(
      "META-DATE-LIMITED",
      "Exports cover the last year unless asked otherwise; older messages may be missing. Ask which dates were chosen.",
      evidence: "all messages lie within \(days + 1) days")
  }

  private var cutover: Loss? {
    guard hasCutover else { return nil }
    return Loss(
      "META-E2EE-CUTOVER",
      "A thread went over to end-to-end encryption: what was written since is only in Meta's separate export of such chats.",
      evidence: "there is a folder e2ee_cutover")
  }

  private var unsent: Loss? {
    guard deleted > 0 else { return nil }
    return Loss(
      "META-UNSENT", "Messages were taken back by their senders; only their placeholders are left.",
      evidence: "\(deleted) placeholders")
  }

  private var timer: Loss? {
    guard timers > 0 else { return nil }
    return Loss(
      "META-DISAPPEARING", "Disappearing messages were on for a time; what disappeared before the export is missing.",
      evidence: "the timer was changed \(timers) times")
  }

  private var missing: Loss? {
    let count = report.attachments[.missing] ?? 0
    guard count > 0 else { return nil }
    return Loss("META-MEDIA-MISSING", "Files named by messages are not in this export.", evidence: "\(count) files")
  }
}

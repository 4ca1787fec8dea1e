// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of WhatsApp's text exports: what they leave out by design, and what this one shows.
///
/// docs/formats/fidelity.md lists every code; each has a test that triggers it and one that does not.
struct ChatLosses {
  /// Messages an export without media stops at (40,000) and one with media (10,000), each less a margin.
  static let tailWithoutMedia = 39_500
  static let tailWithMedia = 9_900
  /// The web export stops at 100,000 messages.
  static let webCap = 100_000

  let findings: Findings
  let hasMedia: Bool

  /// For the telephone's export.
  var text: [Loss] {
    var losses = [
      Loss("WA-TEXT-NO-REPLIES", "The export does not say which message a reply answers."),
      Loss("WA-TEXT-NO-REACTIONS", "Reactions are not exported."),
      Loss("WA-TEXT-NO-RECEIPTS", "Who received or read a message, and when, is not exported."),
      Loss("WA-TEXT-NO-FORWARDS", "The export does not mark forwarded messages."),
      Loss("WA-TEXT-NO-ZONE", "Times are the exporting telephone's own and name no time zone."),
    ]
    if findings.hasMinutesOnly { losses.append(Loss("WA-TEXT-MINUTES", "Times are given to the minute only.")) }
    if let tail { losses.append(tail) }
    return losses + shared
  }

  /// For the web and desktop export.
  var web: [Loss] {
    var losses = [
      Loss("WA-WEB-TIMER-EXCLUDED", "Every message sent under a disappearing timer is left out."),
      Loss("WA-WEB-NO-VIEW-ONCE", "View-once messages are left out."),
      Loss("WA-WEB-NO-REACTIONS", "Reactions, poll votes and pins are not exported."),
      Loss("WA-WEB-MEDIA-LIMIT", "Media over 15 MiB, or slow to download, is left out without a word."),
    ]
    if findings.messages >= Self.webCap {
      losses.append(
        Loss(
          "WA-WEB-CAP", "The export stops at 100,000 messages; older ones are missing.",
          evidence: "\(findings.messages) messages"))
    }
    return losses + shared
  }

  private var shared: [Loss] { [empty, timer, blocked, deleted, edited, viewOnce, omitted, missing].compactMap { $0 } }

  /// The export is the tail of the chat: what goes missing is its beginning.
  private var tail: Loss? {
    let limit = hasMedia ? Self.tailWithMedia : Self.tailWithoutMedia
    let why = "An export holds the latest messages only; the beginning of the chat may be missing."
    if findings.messages >= limit { return Loss("WA-TAIL-LIMIT", why, evidence: "\(findings.messages) messages") }
    if findings.beginsWithNotice || findings.messages + findings.events == 0 { return nil }
    return Loss("WA-TAIL-LIMIT", why, evidence: "the first line is no notice of the chat's beginning")
  }

  private var empty: Loss? {
    guard findings.messages == 0 else { return nil }
    return Loss(
      "WA-COMPANION-EMPTY", "There is no message at all: a linked device may have exported before it had the chat.",
      evidence: "\(findings.events) system lines")
  }

  private var timer: Loss? {
    guard findings.timerOn > 0 else { return nil }
    return Loss(
      "WA-DISAPPEARING", "Disappearing messages were on for a time; what disappeared before the export is missing.",
      evidence: "turned on \(findings.timerOn) times")
  }

  private var blocked: Loss? {
    guard findings.exportBlocked > 0 else { return nil }
    return Loss(
      "WA-EXPORT-BLOCKED", "Advanced chat privacy was turned on, which blocks exports while it lasts.",
      evidence: "turned on \(findings.exportBlocked) times")
  }

  private var deleted: Loss? {
    guard findings.deleted > 0 else { return nil }
    return Loss(
      "WA-DELETED", "Messages were deleted for everyone; only their placeholders are left.",
      evidence: "\(findings.deleted) placeholders")
  }

  private var edited: Loss? {
    guard findings.edited > 0 else { return nil }
    return Loss(
      "WA-EDIT-HISTORY", "Messages were edited; their earlier words and the time of editing are not exported.",
      evidence: "\(findings.edited) edited messages")
  }

  private var viewOnce: Loss? {
    guard findings.viewOnce > 0 else { return nil }
    return Loss(
      "WA-VIEW-ONCE", "View-once media is never exported.", evidence: "\(findings.viewOnce) placeholders")
  }

  private var omitted: Loss? {
    let count = findings.attachments[.omitted]
    guard count > 0 else { return nil }
    return Loss("WA-MEDIA-OMITTED", "Media was left out of this export.", evidence: "\(count) placeholders")
  }

  private var missing: Loss? {
    let count = findings.attachments[.missing]
    guard count > 0 else { return nil }
    return Loss("WA-MEDIA-MISSING", "Files named by messages are not in this export.", evidence: "\(count) files")
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes the end of a report of what was counted: losses, choices, grade (docs/formats/fidelity.md).
struct SignalConclusion {
  static let parserVersion = 1
  /// The newest version of the backup format known here.
  static let knownVersion: Int64 = 1

  /// Whether the exporter leaves out items with a timer by rule.
  let excludesTimers: Bool
  let isExperimental: Bool

  func apply(_ findings: SignalFindings, to report: inout FidelityReport) {
    report.losses = losses(findings, report)
    report.choices = choices(findings)
    grade(findings, &report)
  }

  // MARK: - Losses

  private func losses(_ findings: SignalFindings, _ report: FidelityReport) -> [Loss] {
    var losses = [SignalLoss.noStories]
    losses += findings.timers.flatMap { entry in
      entry.timer.periods.map { period in
        let words = Self.words(period, chat: entry.chat, transcript: findings.transcripts > 1 ? entry.transcript : nil)
        return excludesTimers ? SignalLoss.timerExcluded(words) : SignalLoss.timerGone(words)
      }
    }
    func put(_ count: Int?, _ make: (Int) -> Loss) { if let count, count > 0 { losses.append(make(count)) } }
    put(findings.viewOnce, SignalLoss.viewOnce)
    put(findings.deleted, SignalLoss.deleted)
    put(findings.unreadable, SignalLoss.unreadable)
    put(report.attachments[.omitted], SignalLoss.mediaOmitted)
    put(report.attachments[.missing], SignalLoss.mediaMissing)
    put(report.attachments[.expired], SignalLoss.mediaExpired)
    return losses
  }

  /// "chat 3: from … to …, 86400 s". Chats go by the export's own number: a report names nobody.
  private static func words(_ period: SignalTimer.Period, chat: Int64, transcript: Int?) -> String {
    let file = transcript.map { "transcript \($0), " } ?? ""
    let start = SignalTime.iso(period.start) ?? "an unknown time"
    let end = SignalTime.iso(period.end) ?? "the export"
    let timer = period.timer > 0 ? ", timer \(period.timer / 1000) s" : ""
    return "\(file)chat \(chat): from \(start) to \(end)\(timer)"
  }

  // MARK: - Choices

  private func choices(_ findings: SignalFindings) -> [Extra] {
    var extras = SignalExtras()
    func put(_ name: String, _ count: Int) { if count > 0 { extras.put(name, String(count)) } }
    extras.put("experimental", if: isExperimental)
    extras.put("version", findings.version)
    if findings.transcripts > 1 { put("transcripts", findings.transcripts) }
    put("unprovenTranscripts", findings.unproven)
    put("repeatedItems", findings.repeated)
    for kind in findings.otherFrames.keys.sorted() { put("frames:\(kind)", findings.otherFrames[kind] ?? 0) }
    put("unknownFrames", findings.unknownFrames)
    put("unknownContents", findings.unknownContents)
    put("brokenFrames", findings.brokenFrames)
    put("unknownFields", findings.unknownFields)
    put("repairedTexts", findings.repairs)
    put("editedMessages", findings.edited)
    put("itemsWithTimer", findings.timed)
    for name in findings.secrets.keys.sorted() { put("secret:\(name)", findings.secrets[name] ?? 0) }
    for digest in findings.digests { extras.put("secretsSHA256", digest) }
    return extras.all
  }

  // MARK: - Grade

  private func grade(_ findings: SignalFindings, _ report: inout FidelityReport) {
    if isExperimental { report.lower(to: .b, because: "No true export of this kind has been read yet.") }
    if let version = findings.version, version > Self.knownVersion {
      report.lower(to: .b, because: "The export is of a newer version than is known here.")
    }
    if findings.unknownFields > 0 { report.lower(to: .b, because: "Fields no known version has were not read.") }
    gaps(findings, &report)
    if report.messages == 0 { report.lower(to: .d, because: "There is no message at all.") }
    if findings.unproven > 0 {
      report.lower(
        to: .d, because: "The seal over the backup does not hold: what was read is not proven to be whole or true.")
    }
    if findings.isCutOff { report.lower(to: .d, because: "The export is cut off.") }
  }

  private func gaps(_ findings: SignalFindings, _ report: inout FidelityReport) {
    func gap(_ holds: Bool, _ reason: String) { if holds { report.lower(to: .c, because: reason) } }
    gap(!findings.timers.isEmpty, "Disappearing messages were on for a time.")
    gap(findings.unreadable > 0, "Messages arrived that the phone could not read.")
    gap(report.attachments[.missing, default: 0] > 0, "Files named by messages are missing.")
    gap(report.attachments[.omitted, default: 0] > 0, "Files were not exported.")
    gap(report.attachments[.corrupt, default: 0] > 0, "Some files are damaged.")
    gap(findings.brokenFrames > 0, "Some of the export is damaged.")
    gap(findings.unknownFrames + findings.unknownContents > 0, "Items of an unknown kind were not read.")
    gap(findings.repairs > 0, "Some text is damaged.")
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes the fidelity report of a chat from what was counted, and grades it (docs/formats/fidelity.md).
struct ChatReport {
  let findings: Findings
  let choice: DateOrderChoice
  let isWeb: Bool
  let hasMedia: Bool
  let zone: String?
  let zoneBasis: Stamp.ZoneBasis?
  let calendars: Set<CalendarDate.Kind>
  let unlisted: Int
  let ignored: Int

  func make(format: String, version: Int) -> FidelityReport {
    var report = FidelityReport(format: format, parserVersion: version)
    report.messages = findings.messages
    report.events = findings.events
    report.notices = findings.notices
    report.attachments = findings.attachments.byStatus
    if unlisted > 0 { report.attachments[.unlisted] = unlisted }
    report.dateOrder = choice
    (report.zone, report.zoneBasis) = (zone, zoneBasis)
    report.bytes = findings.bytes
    let losses = ChatLosses(findings: findings, hasMedia: hasMedia)
    report.losses = isWeb ? losses.web : losses.text
    report.choices = choices
    (report.firstAt, report.lastAt) = (findings.first, findings.last)
    grade(&report)
    return report
  }

  private var choices: [Extra] {
    var extras: [Extra] = []
    func put(_ name: String, _ value: Int) {
      if value > 0 { extras.append(Extra(name, String(value))) }
    }
    put("byteOrderMarks", findings.byteOrderMarks)
    put("invalidUTF8", findings.invalidUTF8)
    put("nulBytes", findings.nulTexts)
    put("smallStepsBack", findings.smallStepsBack)
    put("jumpsBack", findings.jumpsBack)
    put("possiblePastedHeaders", findings.pasted)
    put("undecidedLines", findings.undecided + findings.undecidedApart)
    put("linesByPrevailingOrder", findings.borrowedOrder)
    put("impossibleStamps", findings.impossible)
    put("cutItems", findings.cut)
    put("ignoredMembers", ignored)
    put("repliesJoined", findings.replies)
    put("disagreements", findings.markdownDisagreements)
    for calendar in calendars.map(\.rawValue).sorted() where calendar != "gregorian" {
      extras.append(Extra("calendar", calendar))
    }
    return extras + gaps
  }

  /// Gaps a reader may want explained, in whole days.
  private var gaps: [Extra] {
    guard let first = findings.first, let last = findings.last else { return [] }
    let days = Int(last.dayNumber - first.dayNumber) + 1
    let silent = max(0, days - findings.daysWithMessages)
    return [
      Extra("daysCovered", String(days)), Extra("daysWithoutMessages", String(silent)),
      Extra("longestSilenceDays", String(findings.longestSilence / WallTime.day)),
    ]
  }

  // MARK: - Grade

  private func grade(_ report: inout FidelityReport) {
    if choice.confidence == .declared { report.lower(to: .b, because: "The order of day and month was declared.") }
    if zoneBasis == .declared { report.lower(to: .b, because: "The time zone was declared.") }
    if zoneBasis == .assumed { report.lower(to: .b, because: "The time zone was assumed.") }
    gradeGaps(&report)
    gradeTrouble(&report)
  }

  private func gradeGaps(_ report: inout FidelityReport) {
    if choice.confidence == .weak {
      report.lower(to: .c, because: "The order of day and month rests on weak evidence; declare it to be sure.")
    }
    let codes = Set(report.losses.map(\.code))
    let gaps = [
      "WA-TAIL-LIMIT": "The beginning of the chat may be missing.",
      "WA-WEB-CAP": "The beginning of the chat is missing.",
      "WA-DISAPPEARING": "Disappearing messages were on for a time.",
      "WA-MEDIA-MISSING": "Files named by messages are missing.",
    ]
    for code in gaps.keys.sorted() where codes.contains(code) { report.lower(to: .c, because: gaps[code] ?? code) }
    if findings.impossible > 0 { report.lower(to: .c, because: "Some stamps name no possible time.") }
    if findings.pasted > 0 { report.lower(to: .c, because: "Some lines may be pasted text.") }
    if findings.invalidUTF8 + findings.nulTexts > 0 { report.lower(to: .c, because: "Some text is damaged.") }
    if findings.undecidedApart > 0 {
      report.lower(to: .c, because: "Lines written in another way than the rest have no certain date.")
    }
    if findings.borrowedOrder > 0 {
      report.lower(to: .c, because: "Lines written in another way than the rest are dated by the rest's order.")
    }
    if findings.damagedFiles > 0 { report.lower(to: .c, because: "Some files are damaged.") }
    if findings.oversizedFiles > 0 { report.lower(to: .c, because: "Some files are beyond a limit.") }
  }

  private func gradeTrouble(_ report: inout FidelityReport) {
    if findings.undecided > 0 || choice.confidence == .undetermined {
      report.lower(to: .d, because: "The order of day and month is undecided.")
    }
    if findings.messages == 0 || findings.emptyTranscripts > 0 {
      report.lower(to: .d, because: "There is no message at all.")
    }
    if findings.isTruncated { report.lower(to: .d, because: "The export is cut off.") }
    if findings.cut > 0 { report.lower(to: .d, because: "Part of a line beyond the limit was not read.") }
    if findings.textBefore > 0 { report.lower(to: .d, because: "Text before the first message was not read.") }
  }
}

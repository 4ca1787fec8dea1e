// SPDX-License-Identifier: Apache-2.0
import Records

/// Completes the report of an export of text messages: losses, choices, grade.
struct TextReport {
  let findings: TextFindings
  /// Android has kept the latest 500 calls only on many telephones.
  private static let callLimit = 500

  func complete(_ report: inout FidelityReport) {
    report.losses = losses(report)
    report.choices = choices
    grade(&report)
  }

  private func losses(_ report: FidelityReport) -> [Loss] {
    let texts = findings.sms + findings.mms
    return [
      when(
        texts > 0, "SMS-NO-DELETED",
        "Messages deleted on the telephone before the backup leave no trace in it.", nil),
      when(
        texts > 0 && findings.rcs == 0, "SMS-RCS-UNSEEN",
        "Chat messages (RCS) are kept by the messages app itself; backups hold few or none of them.", "no RCS message"),
      when(
        findings.sms > 0 && findings.mms == 0, "SMS-NO-MMS",
        "There is no picture or group message: the backup may have been made without them.",
        "\(findings.sms) SMS, no MMS"),
      count(findings.omitted, "SMS-MEDIA-OMITTED", "Files of messages were left out of the backup.", "files"),
      count(
        findings.notDownloaded, "SMS-NOT-DOWNLOADED",
        "The telephone was told of these messages and never fetched them.", "messages"),
      when(
        findings.declaredFound < findings.declared, "SMS-COUNT-SHORT",
        "The backup says that it holds more messages than are in it.",
        "\(findings.declared) declared, \(findings.declaredFound) found"),
      count(
        findings.incremental, "SMS-INCREMENTAL",
        "Such a file holds only what was new since the backup before it.", "files"),
      count(findings.truncated, "SMS-TRUNCATED", "A file stops in the middle; what followed is missing.", "files"),
      when(
        findings.calls >= Self.callLimit, "SMS-CALL-LIMIT",
        "Many telephones keep the latest 500 calls only; older ones may be missing.", "\(findings.calls) calls"),
    ].compactMap { $0 }
  }

  private func when(_ holds: Bool, _ code: String, _ why: String, _ evidence: String?) -> Loss? {
    holds ? Loss(code, why, evidence: evidence) : nil
  }

  private func count(_ count: Int, _ code: String, _ why: String, _ what: String) -> Loss? {
    when(count > 0, code, why, "\(count) \(what)")
  }

  private var choices: [Extra] {
    let counts = [
      ("surrogatePairsJoined", findings.joined), ("charactersReplaced", findings.replaced),
      ("duplicatesSkipped", findings.duplicates), ("brokenElements", findings.broken), ("unsent", findings.unsent),
      ("rcs", findings.rcs), ("calls", findings.calls),
    ]
    var choices = counts.filter { $0.1 > 0 }.map { Extra($0.0, String($0.1)) }
    if findings.declared != findings.declaredFound {
      choices += [
        Extra("countDeclared", String(findings.declared)), Extra("countFound", String(findings.declaredFound)),
      ]
    }
    return choices
  }

  private func grade(_ report: inout FidelityReport) {
    if report.messages == 0 { report.lower(to: .d, because: "The export holds no message.") }
    if findings.truncated > 0 { report.lower(to: .d, because: "The export is cut off.") }
    if findings.broken > 0 { report.lower(to: .c, because: "\(findings.broken) elements could not be read.") }
    if findings.declaredFound < findings.declared {
      report.lower(to: .c, because: "The backup declares more messages than it holds.")
    }
    for (status, words) in [
      (ParsedAttachment.Status.missing, "are missing"), (.omitted, "were left out"), (.corrupt, "do not decode"),
      (.tooLarge, "are beyond a limit"),
    ] where report.attachments[status, default: 0] > 0 {
      report.lower(to: .c, because: "\(report.attachments[status, default: 0]) files of messages \(words).")
    }
    if findings.notDownloaded > 0 { report.lower(to: .c, because: "Messages were never fetched by the telephone.") }
    if findings.incremental > 0 {
      report.lower(to: .c, because: "A file holds only what was new since an earlier one.")
    }
    if findings.replaced > 0 { report.lower(to: .b, because: "\(findings.replaced) characters could not be read.") }
  }
}

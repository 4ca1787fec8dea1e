// SPDX-License-Identifier: Apache-2.0
import Records

/// Completes a fidelity report from what reading found.
enum MailReport {
  static func complete(_ report: inout FidelityReport, _ found: MailFindings) {
    report.losses = MailLoss.all.compactMap { $0.loss(found, report) }
    addChoices(&report, found)
    addGrade(&report, found)
  }

  private static func addChoices(_ report: inout FidelityReport, _ found: MailFindings) {
    let counts: [(String, Int)] = [
      ("ambiguousSplitsTaken", found.doubtfulSplits), ("ambiguousSplitsRefused", found.rejectedSplits),
      ("contentLengthHonoured", found.lengthHeaded), ("fromLinesUnquoted", found.quotedLines),
      ("charsetGuessed", found.charsetGuessed), ("charsetUnknown", found.charsetUnknown),
      ("textRepaired", found.repaired), ("bodiesFromHTML", found.htmlBodies),
      ("datesFromReceivedOrEnvelope", found.datesElsewhere), ("messagesWithoutDate", found.undated),
      ("textAfterBase64", found.trailingJunk), ("unclosedMultiparts", found.unclosed),
      ("folderInternalMessages", found.folderInternal),
    ]
    for (name, count) in counts where count > 0 { report.choices.append(Extra(name, String(count))) }
    if found.quotedLines > 0 {
      report.choices.append(Extra("fromQuoting", found.isReversible ? "mboxrd" : "mboxo or mboxrd"))
    }
    if found.hasMacLineEnds { report.choices.append(Extra("lineEnds", "CR")) }
  }

  private static func addGrade(_ report: inout FidelityReport, _ found: MailFindings) {
    if report.messages == 0 { report.lower(to: .d, because: "The export holds no message.") }
    if found.limits > 0 { report.lower(to: .d, because: "\(found.limits) parts are beyond a limit and were not read.") }
    let corrupt = report.attachments[.corrupt] ?? 0
    if corrupt > 0 { report.lower(to: .c, because: "\(corrupt) attachments do not decode.") }
    let absent = found.external + found.partial + found.detached + found.notDownloaded
    if absent > 0 { report.lower(to: .c, because: "\(absent) parts are referred to but absent.") }
    if found.encrypted > 0 {
      report.lower(to: .c, because: "\(found.encrypted) messages are encrypted and were not opened.")
    }
    if found.nestedUnread > 0 {
      report.lower(
        to: .c, because: "\(found.nestedUnread) messages inside messages are kept, and their words are not searched.")
    }
    if found.tnef > 0 {
      report.lower(to: .c, because: "\(found.tnef) Outlook containers (winmail.dat) could not be opened.")
    }
    addChoicesToGrade(&report, found)
  }

  private static func addChoicesToGrade(_ report: inout FidelityReport, _ found: MailFindings) {
    let splits = found.doubtfulSplits + found.rejectedSplits
    if splits > 0 { report.lower(to: .b, because: "Where messages begin was ambiguous at \(splits) places.") }
    let charsets = found.charsetGuessed + found.charsetUnknown + found.repaired
    if charsets > 0 {
      report.lower(to: .b, because: "The character set of \(charsets) texts had to be guessed or repaired.")
    }
    if found.quotedLines > 0 {
      report.lower(to: .b, because: "\(found.quotedLines) lines were quoted by the mailbox and read without the quote.")
    }
    if found.folderNotices > 0 {
      report.lower(to: .b, because: "\(found.folderNotices) files of the folder are no mail, or were not read whole.")
    }
    if found.undated > 0 { report.lower(to: .b, because: "\(found.undated) messages carry no readable date.") }
    if found.unclosed > 0 { report.lower(to: .b, because: "\(found.unclosed) messages lack their closing boundary.") }
  }
}

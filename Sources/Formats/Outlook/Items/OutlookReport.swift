// SPDX-License-Identifier: Apache-2.0
import Records

/// Completes the fidelity report of Outlook's files.
enum OutlookReport {
  static func complete(_ report: inout FidelityReport, _ letters: MailFindings, _ found: MapiFindings) {
    MailReport.complete(&report, letters)
    report.losses += OutlookLoss.all.compactMap { $0.loss(found, report) }
    let counts: [(String, Int)] = [
      ("bodiesFromRTF", found.bodiesFromRTF), ("messagesWithoutBody", found.withoutBody),
      ("bookkeepingItems", found.bookkeeping), ("directoryAddresses", found.directoryAddresses),
    ]
    for (name, count) in counts where count > 0 { report.choices.append(Extra(name, String(count))) }
    if found.isPasswordMarked { report.choices.append(Extra("passwordMark", "not needed to read")) }
    addGrade(&report, found)
  }

  private static func addGrade(_ report: inout FidelityReport, _ found: MapiFindings) {
    if found.byReference > 0 {
      report.lower(to: .c, because: "\(found.byReference) attachments are links to files that are not in the export.")
    }
    if found.trouble > 0 { report.lower(to: .c, because: "\(found.trouble) things of the files could not be read.") }
  }
}

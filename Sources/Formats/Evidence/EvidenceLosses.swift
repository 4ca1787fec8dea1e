// SPDX-License-Identifier: Apache-2.0
import Records

/// What evidence is graded by: never better than C, since no application's export stands behind it.
enum EvidenceLosses {
  static func conclude(
    _ report: inout FidelityReport, _ facts: EvidenceFacts, _ counts: [EvidenceKind: Int], _ readings: [MachineReading]
  ) {
    let missing = facts.missing
    report.lower(to: .c, because: "Entered by a person: no export of the application stands behind it.")
    if !missing.isEmpty { report.lower(to: .d, because: "Facts are missing: \(missing.joined(separator: ", ")).") }
    if report.messages == 0 { report.lower(to: .d, because: "There is nothing to read in it.") }
    if report.zoneBasis == .assumed { report.lower(to: .c, because: "The time zone was assumed.") }
    report.losses = losses(counts, missing, readings)
    report.choices = EvidenceKind.allCases.compactMap { kind in
      counts[kind].map { Extra("files:\(kind.rawValue)", String($0)) }
    }
    if let channel = facts.channel { report.choices.append(Extra("channel", channel)) }
    for engine in Set(readings.filter { $0.words != nil }.map(\.engine)).sorted() {
      report.choices.append(Extra("readByMachine", engine))
    }
  }

  private static func losses(
    _ counts: [EvidenceKind: Int], _ missing: [String], _ readings: [MachineReading]
  ) -> [Loss] {
    var losses = [
      Loss("EV-ENTERED", "Who, when and where are what a person entered; the file itself does not show that it is so."),
      Loss(
        "EV-PART", "It shows a part of a conversation: what came before and after, and what was left out, is unknown."),
    ]
    let pictures = counts.filter { $0.key != .text }.values.reduce(0, +)
    if pictures > 0 {
      losses.append(
        Loss(
          "EV-NO-WORDS",
          "The words stand in a picture. What a machine reads out of it may be wrong and is marked as derived."))
    }
    if counts[.text] != nil {
      losses.append(
        Loss(
          "EV-PASTED", "Pasted words carry no sender, no time and no trace of having been changed.",
          evidence: "\(counts[.text, default: 0]) texts"))
    }
    if !missing.isEmpty {
      losses.append(
        Loss(
          "EV-FACTS-MISSING", "Facts that a person can know were not given.", evidence: missing.joined(separator: ", "))
      )
    }
    let unread = pictures - Set(readings.filter { $0.words != nil }.map(\.path)).count
    if unread > 0 {
      losses.append(
        Loss(
          "EV-NOT-READ", "No machine read these pictures: their words cannot be searched.", evidence: "\(unread) files")
      )
    }
    return losses
  }
}

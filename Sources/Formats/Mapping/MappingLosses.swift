// SPDX-License-Identifier: Apache-2.0
import Records

/// What a mapped export is graded by and what it leaves open (docs/formats/mapping.md).
enum MappingLosses {
  static func conclude(
    _ report: inout FidelityReport, _ mapping: Mapping, _ counts: MappingCounts, zone: String?,
    basis: Stamp.ZoneBasis?
  ) {
    report.lower(to: .b, because: "Which column means what was declared by a person.")
    report.losses = losses(mapping, counts)
    report.choices = choices(mapping, counts)
    if mapping.rules[.time] != nil { (report.zone, report.zoneBasis) = (zone, basis) }
    if basis == .assumed { report.lower(to: .b, because: "The time zone was assumed.") }
    if counts.unread > 0 { report.lower(to: .c, because: "\(counts.unread) rows could not be read.") }
    if counts.timesUnread > 0 {
      report.lower(to: .c, because: "\(counts.timesUnread) times do not fit the pattern declared.")
    }
    let empty = nothing(mapping, counts)
    if !empty.isEmpty { report.lower(to: .c, because: "Rules that found nothing: \(empty.joined(separator: ", ")).") }
    if counts.rows == 0 { report.lower(to: .d, because: "The mapping found no row at all.") }
    if report.attachments[.missing, default: 0] > 0 {
      report.lower(to: .c, because: "Files are named that did not come along.")
    }
  }

  private static func losses(_ mapping: Mapping, _ counts: MappingCounts) -> [Loss] {
    var losses = [
      Loss(
        "MAP-DECLARED",
        "The application's own meaning of its columns is not known here; a person declared it. A mistaken rule gives mistaken records."
      )
    ]
    if mapping.rules[.id] == nil {
      losses.append(
        Loss("MAP-NO-ID", "No rule names the messages' own ids, so replies and repeats cannot be followed."))
    }
    if mapping.rules[.time] == nil { losses.append(Loss("MAP-NO-TIME", "No rule says when a message was sent.")) }
    if mapping.rules[.sender] == nil, mapping.rules[.address] == nil {
      losses.append(Loss("MAP-NO-SENDER", "No rule says who sent a message."))
    }
    let empty = nothing(mapping, counts)
    if !empty.isEmpty {
      losses.append(
        Loss(
          "MAP-RULE-NOTHING", "A rule of the mapping found nothing in any row: it may name the wrong column.",
          evidence: empty.joined(separator: ", ")))
    }
    if counts.timesUnread > 0 {
      losses.append(
        Loss(
          "MAP-TIME-UNREAD", "Times do not fit the pattern declared, so these messages have no date.",
          evidence: "\(counts.timesUnread) rows"))
    }
    return losses
  }

  private static func nothing(_ mapping: Mapping, _ counts: MappingCounts) -> [String] {
    guard counts.rows > 0 else { return [] }
    return MappingField.allCases.filter { mapping.rules[$0] != nil && counts.found[$0] == nil }.map(\.rawValue)
  }

  private static func choices(_ mapping: Mapping, _ counts: MappingCounts) -> [Extra] {
    var choices = [Extra("rows", String(counts.rows)), Extra("rowsUnread", String(counts.unread))]
    for field in MappingField.allCases where mapping.rules[field] != nil {
      choices.append(Extra("found:\(field.rawValue)", String(counts.found[field, default: 0])))
    }
    if let channel = mapping.channel { choices.append(Extra("channel", channel.lowercased())) }
    return choices
  }
}

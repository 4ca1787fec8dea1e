// SPDX-License-Identifier: Apache-2.0
import Records

/// One report of several: counts add up, the worst grade stands, each loss is told once.
struct MergedReport {
  private(set) var report: FidelityReport

  /// One report of those of several exports, the first naming what they are first of all.
  static func of(_ reports: [FidelityReport]) -> FidelityReport {
    let names = Self.joined(reports.map(\.format))
    var merged = MergedReport(format: names, parts: reports.count, unread: 0)
    for report in reports { merged.add(report) }
    return merged.report
  }

  /// Names of formats, each once, joined by "+".
  static func joined(_ names: [String]) -> String {
    var seen: Set<Substring> = []
    return names.flatMap { $0.split(separator: "+") }.filter { seen.insert($0).inserted }.joined(separator: "+")
  }

  init(format: String, parts: Int, unread: Int) {
    report = FidelityReport(format: format, parserVersion: 1)
    report.choices = [Extra(FidelityReport.partsChoice, String(parts))]
    if unread > 0 {
      report.choices.append(Extra("filesUnread", String(unread)))
      report.lower(to: .b, because: "\(unread) files beside the conversations are of no format known here.")
    }
  }

  mutating func addNotice() { report.notices += 1 }

  mutating func addUnreadable() {
    report.notices += 1
    report.lower(to: .d, because: "An export inside this one could not be read.")
  }

  /// A part that could not be read to its end.
  mutating func addBroken(after given: FidelityReport) {
    add(given)
    addUnreadable()
  }

  mutating func add(_ part: FidelityReport) {
    report.parserVersion = max(report.parserVersion, part.parserVersion)
    report.messages += part.messages
    report.events += part.events
    report.notices += part.notices
    report.attachments.merge(part.attachments, uniquingKeysWith: +)
    report.bytes.total += part.bytes.total
    report.bytes.items += part.bytes.items
    report.bytes.framing += part.bytes.framing
    report.bytes.unparsed += part.bytes.unparsed
    report.dateOrder = worse(report.dateOrder, part.dateOrder)
    if part.zone != nil { (report.zone, report.zoneBasis) = (part.zone, part.zoneBasis) }
    report.firstAt = [report.firstAt, part.firstAt].compactMap(\.self).min()
    report.lastAt = [report.lastAt, part.lastAt].compactMap(\.self).max()
    for loss in part.losses where !report.losses.contains(where: { $0.code == loss.code }) {
      report.losses.append(loss)
    }
    report.choices += part.choices.map { Extra("\(part.format):\($0.name)", $0.value) }
    report.grade = max(report.grade, part.grade)
    for reason in part.gradeReasons { report.lower(to: part.grade, because: reason) }
  }

  /// The choice that is better asked of a person, else the first.
  private func worse(_ a: DateOrderChoice?, _ b: DateOrderChoice?) -> DateOrderChoice? {
    guard let a, let b else { return a ?? b }
    return b.isBetterAsked && !a.isBetterAsked ? b : a
  }
}

extension FidelityReport {
  /// Counts an item that was given, and its bytes.
  mutating func count(_ item: ParsedItem) {
    let length: Int
    switch item {
    case .message(let message): (messages, length) = (messages + 1, message.source.length)
    case .event(let event): (events, length) = (events + 1, event.source.length)
    case .notice: (notices, length) = (notices + 1, 0)
    }
    bytes.total += length
    bytes.items += length
  }

  /// The choice that says how many exports were read as one.
  static let partsChoice = "exportsInside"

  /// Whether it is of several exports that were handed in as one.
  var isOfSeveral: Bool { choices.contains { $0.name == Self.partsChoice } }
}

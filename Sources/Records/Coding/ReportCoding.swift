// SPDX-License-Identifier: Apache-2.0

/// Sealed form of a fidelity report; also what the parser's child process hands back last.
package enum ReportCoding {
  package static func write(_ report: FidelityReport, to out: inout ByteWriter) {
    out.write(report.format)
    out.write(report.parserVersion)
    for count in [report.messages, report.events, report.notices] { out.write(count) }
    out.write(report.attachments.count)
    for status in ParsedAttachment.Status.allCases {
      guard let count = report.attachments[status] else { continue }
      out.write(status.rawValue)
      out.write(count)
    }
    write(report.dateOrder, to: &out)
    out.write(optional: report.zone)
    out.write(optional: report.zoneBasis?.rawValue)
    let bytes = report.bytes
    for count in [bytes.total, bytes.items, bytes.framing, bytes.unparsed] { out.write(count) }
    out.write(report.losses.count)
    for loss in report.losses {
      out.write(loss.code)
      out.write(loss.why)
      out.write(optional: loss.evidence)
    }
    out.write(extras: report.choices)
    for wall in [report.firstAt, report.lastAt] { out.write(optionalWall: wall) }
    out.write(report.grade.rawValue)
    out.write(extras: report.gradeReasons.map { Extra("", $0) })
  }

  package static func report(_ input: inout ByteReader) throws(CodingDamage) -> FidelityReport {
    var report = FidelityReport(format: try input.text(), parserVersion: try input.count())
    report.messages = try input.count()
    report.events = try input.count()
    report.notices = try input.count()
    for _ in 0..<(try input.count()) {
      guard let status = ParsedAttachment.Status(rawValue: try input.text()) else { throw damage(input) }
      report.attachments[status] = try input.count()
    }
    report.dateOrder = try dateOrder(&input)
    report.zone = try input.optionalText()
    report.zoneBasis = try input.optionalText().flatMap(Stamp.ZoneBasis.init(rawValue:))
    report.bytes.total = try input.count()
    report.bytes.items = try input.count()
    report.bytes.framing = try input.count()
    report.bytes.unparsed = try input.count()
    for _ in 0..<(try input.count()) {
      report.losses.append(Loss(try input.text(), try input.text(), evidence: try input.optionalText()))
    }
    report.choices = try input.extras()
    report.firstAt = try input.optionalWall()
    report.lastAt = try input.optionalWall()
    guard let grade = Grade(rawValue: try input.text()) else { throw damage(input) }
    report.grade = grade
    report.gradeReasons = try input.extras().map(\.value)
    return report
  }

  private static func damage(_ input: ByteReader) -> CodingDamage { CodingDamage(offset: input.offset) }

  private static func write(_ choice: DateOrderChoice?, to out: inout ByteWriter) {
    out.write(byte: choice == nil ? 0 : 1)
    guard let choice else { return }
    out.write(optional: choice.order?.rawValue)
    out.write(choice.rule.rawValue)
    out.write(choice.confidence.rawValue)
    out.write(choice.counterEvidence)
    out.write(choice.segments)
  }

  private static func dateOrder(_ input: inout ByteReader) throws(CodingDamage) -> DateOrderChoice? {
    guard try input.byte() == 1 else { return nil }
    let order = try input.optionalText().flatMap(DateOrder.init(rawValue:))
    guard let rule = DateOrderChoice.Rule(rawValue: try input.text()),
      let confidence = DateOrderChoice.Confidence(rawValue: try input.text())
    else { throw damage(input) }
    return DateOrderChoice(
      order: order, rule: rule, confidence: confidence, counterEvidence: try input.count(), segments: try input.count())
  }
}

extension ByteWriter {
  fileprivate mutating func write(optionalWall wall: WallTime?) {
    write(byte: wall == nil ? 0 : 1)
    if let wall { write(signed: wall.milliseconds) }
  }
}

extension ByteReader {
  fileprivate mutating func optionalWall() throws(CodingDamage) -> WallTime? {
    guard try byte() == 1 else { return nil }
    return WallTime(milliseconds: try signed())
  }
}

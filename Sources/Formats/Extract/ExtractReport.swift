// SPDX-License-Identifier: Apache-2.0
import Records

/// What an extract says of the parse it was made in.
enum ExtractReport {
  /// The report without whatever counts, or shows by what is in the file, more than is kept: choices, the evidence of
  /// losses, grade reasons with figures in them.
  static func reduced(_ report: FidelityReport) -> FidelityReport {
    var reduced = FidelityReport(format: report.format, parserVersion: report.parserVersion)
    (reduced.zone, reduced.zoneBasis) = (report.zone, report.zoneBasis)
    reduced.dateOrder = report.dateOrder.map {
      DateOrderChoice(order: $0.order, rule: $0.rule, confidence: $0.confidence)
    }
    reduced.losses = report.losses.map { loss in
      Loss(loss.code, loss.why, evidence: loss.evidence.map { _ in "seen in the export this was taken from" })
    }
    reduced.choices = report.choices.filter {
      ["experimental", "channel"].contains($0.name) || $0.name.hasSuffix(":experimental")
    }
    reduced.grade = report.grade
    reduced.gradeReasons = report.gradeReasons.filter { !$0.utf8.contains { (0x30...0x39).contains($0) } }
    if reduced.gradeReasons.isEmpty, report.grade > .a {
      reduced.gradeReasons = ["The export this was taken from was read with grade \(report.grade.rawValue)."]
    }
    return reduced
  }
}

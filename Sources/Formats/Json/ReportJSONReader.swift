// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads back the report `ItemJSON` writes, but for its counts, which whoever reads the items makes anew.
enum ReportJSONReader {
  /// nil when it is no report.
  static func report(_ piece: JSONPiece) -> FidelityReport? {
    guard piece["kind"]?.string == "report", let format = piece["format"]?.string,
      let version = piece["parserVersion"]?.integer.flatMap({ Int(exactly: $0) }), version >= 0,
      let grade = piece["grade"]?.string.flatMap(Grade.init)
    else { return nil }
    var report = FidelityReport(format: format, parserVersion: version)
    report.grade = grade
    report.gradeReasons = piece["gradeReasons"]?.elements.compactMap(\.string) ?? []
    report.dateOrder = piece["dateOrder"].flatMap(DateOrderChoice.init)
    report.zone = piece["zone"]?.string
    report.zoneBasis = piece["zoneBasis"]?.string.flatMap(Stamp.ZoneBasis.init)
    report.choices = piece["choices"]?.members.map { Extra($0.name, $0.piece.string ?? "") } ?? []
    report.losses =
      piece["losses"]?.elements.map { loss in
        Loss(loss["code"]?.string ?? "", loss["why"]?.string ?? "", evidence: loss["evidence"]?.string)
      } ?? []
    return report
  }
}

extension DateOrderChoice {
  fileprivate init?(_ piece: JSONPiece) {
    guard let rule = piece["rule"]?.string.flatMap(Rule.init),
      let confidence = piece["confidence"]?.string.flatMap(Confidence.init)
    else { return nil }
    self.init(
      order: piece["order"]?.string.flatMap(DateOrder.init), rule: rule, confidence: confidence,
      counterEvidence: Self.count(piece["counterEvidence"]) ?? 0, segments: Self.count(piece["segments"]) ?? 1)
  }

  private static func count(_ piece: JSONPiece?) -> Int? {
    piece?.integer.flatMap { Int(exactly: $0) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}

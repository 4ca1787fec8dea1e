// SPDX-License-Identifier: Apache-2.0

/// A statement as plain text, made once when it is signed: its ledger entry names the SHA-256 of these bytes, so that
/// anybody who holds the text can check it with a common tool (docs/reconciliation.md). It has no words of messages.
package struct GapStatementText {
  private let id: AttestationID
  private let at: Instant
  private let by: PersonReference
  private let statement: GapStatement
  private var lines: [String] = []

  package static func text(
    of statement: GapStatement, id: AttestationID, at: Instant, by: PersonReference
  ) -> String {
    var text = GapStatementText(id: id, at: at, by: by, statement: statement)
    text.write()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(id: AttestationID, at: Instant, by: PersonReference, statement: GapStatement) {
    (self.id, self.at, self.by, self.statement) = (id, at, by, statement)
  }

  private mutating func write() {
    lines = [
      "STATEMENT OF DIFFERENCE", "", GapMethod.caution, "", "Number: \(id)", "Stated: \(at.iso)",
      "By: \(Self.line(by.name))", "Conversation: \(Self.line(statement.title))",
      "About: \(statement.isWhole ? "all copies" : "copy 1, beside copy 2")", "",
    ]
    for (place, side) in statement.sides.enumerated() { write(side, place + 1) }
    head("Differences: \(statement.items.count) of \(statement.compared) compared; \(statement.agreed) alike")
    for (place, item) in statement.items.enumerated() { write(item, place + 1) }
    head("Explanations that apply")
    for reason in statement.reasons {
      lines.append("- \(reason.explanation.title) (copy \(reason.side + 1), \(reason.entries)): \(reason.fact)")
    }
    head("Likelihood: \(statement.likelihood.title)")
    lines.append(statement.likelihood.rule)
    head("Limits")
    lines += statement.limits.map { "- " + $0.sentence }
    head("Method")
    lines += GapMethod.steps.enumerated().map { "\($0 + 1). \($1)" }
    head("Alignment")
    lines.append("Object \(statement.alignment), version \(statement.version)")
    lines.append("SHA-256 \(Self.hex(statement.alignmentDigest))")
  }

  private mutating func head(_ title: String) { lines += ["", title] }

  private mutating func write(_ side: StatedCopy, _ number: Int) {
    lines += [
      "Copy \(number): held by \(Self.line(side.custodian)), received \(side.receivedAt.iso)",
      "  Deposit \(side.copy.deposit), \(side.lines) lines, file \(Self.line(side.exportName))",
      "  Original of \(side.originalBytes) bytes, SHA-256 \(Self.hex(side.originalDigest))",
    ]
    if let clock = ClockPiece.inWords(side.clock) {
      lines.append("  Clock: \(clock)\(side.zone.map { ", as in \($0)" } ?? "")")
    }
    let standings = LineStanding.allCases.compactMap { standing in
      side.standings[standing].map { "\($0) \(standing.mark)" }
    }
    lines.append("  Stands: " + standings.joined(separator: ", "))
    for count in side.withheld {
      lines.append("  Withheld by declaration: \(count.items) (\(count.category.rawValue))")
    }
  }

  private mutating func write(_ item: StatedItem, _ number: Int) {
    let places = item.places.enumerated().map { place, stood in
      "copy \(place + 1) \(stood.standing.mark) (\(stood.standing.isHere ? "line" : "after line") \(stood.line))"
    }
    let moment = item.at?.iso ?? "no moment"
    lines.append("\(number). \(moment); \(places.joined(separator: "; ")); record \(item.record)")
  }

  /// On one line, whatever a name holds.
  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

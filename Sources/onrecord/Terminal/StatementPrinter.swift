// SPDX-License-Identifier: Apache-2.0
import Archive
import Records

/// Prints a statement without words of messages: for people lines, for machines a line of JSON each
/// (docs/guide/reconciling.md).
struct StatementPrinter {
  let json: Bool

  func print(_ shown: ShownStatement) {
    let lines = json ? Self.objects(shown) : Self.lines(shown).map(Terminal.safe)
    Terminal.print(lines.joined(separator: "\n"))
  }

  // MARK: For people

  private static func lines(_ shown: ShownStatement) -> [String] {
    let statement = shown.statement
    var lines = [
      "Statement \(shown.stated.id)", "  by \(shown.stated.by.name), \(shown.stated.at.iso)",
      "  ledger entry \(shown.stated.ledgerIndex), text SHA-256 \(shown.stated.textDigest)",
      "  \(GapMethod.caution)",
    ]
    for (number, side) in statement.sides.enumerated() {
      lines.append("  copy \(number + 1): \(side.custodian), \(side.lines) lines, received \(side.receivedAt.iso)")
    }
    lines.append("  \(statement.items.count) differences, \(statement.compared) compared, \(statement.agreed) alike")
    for reason in statement.reasons {
      lines.append("  \(reason.explanation.title) (copy \(reason.side + 1)): \(reason.fact)")
    }
    lines.append("  \(statement.likelihood.title). \(statement.likelihood.rule)")
    lines += statement.limits.map { "  \($0.sentence)" }
    lines += shown.correspondence.asked.map { asked in
      let count = asked.replies.count
      let replies = count == 0 ? "no reply" : "\(count) \(count == 1 ? "reply" : "replies")"
      return "  \(asked.person.name), asked to reply by \(asked.until): \(replies)"
    }
    return lines + shown.correspondence.circulations.map { "  circulated to \($0.said.words)" }
  }

  // MARK: For machines

  private static func objects(_ shown: ShownStatement) -> [String] {
    var objects = [object(shown)]
    objects += shown.statement.reasons.map(reason)
    objects += shown.statement.items.map(difference)
    return objects + shown.correspondence.asked.map(asked)
  }

  private static func object(_ shown: ShownStatement) -> String {
    let (stated, statement) = (shown.stated, shown.statement)
    var line = JSONLine()
    line.add("kind", "statement")
    line.add("id", stated.id.description)
    line.add("at", stated.at.iso)
    line.add("by", stated.by.name)
    line.add("ledgerIndex", stated.ledgerIndex)
    line.add("textSha256", stated.textDigest)
    line.add("title", statement.title)
    line.add("custodians", statement.sides.map(\.custodian))
    line.add("deposits", statement.sides.map { $0.copy.deposit.description })
    line.add("compared", statement.compared)
    line.add("alike", statement.agreed)
    line.add("differences", statement.items.count)
    line.add("likelihood", "\(statement.likelihood)")
    line.add("limits", statement.limits.map(\.sentence))
    line.add("circulatedTo", shown.correspondence.circulations.map { "\($0.said.words)" })
    return line.text
  }

  private static func reason(_ reason: GivenReason) -> String {
    var line = JSONLine()
    line.add("kind", "reason")
    line.add("explanation", "\(reason.explanation)")
    line.add("copy", reason.side)
    line.add("entries", reason.entries)
    line.add("fact", reason.fact)
    return line.text
  }

  private static func difference(_ item: StatedItem) -> String {
    var line = JSONLine()
    line.add("kind", "difference")
    line.add("at", item.at?.iso)
    line.add("standings", item.standings.map { "\($0)" })
    line.addRaw("lines", "[" + item.places.map { "\($0.line)" }.joined(separator: ",") + "]")
    let records = item.places.map { $0.record.map { JSONLine.quoted($0.description) } ?? "null" }
    line.addRaw("records", "[" + records.joined(separator: ",") + "]")
    return line.text
  }

  private static func asked(_ asked: GapCorrespondence.Asked) -> String {
    var line = JSONLine()
    line.add("kind", "asked")
    line.add("name", asked.person.name)
    line.add("until", asked.until.description)
    line.add("replies", asked.replies.count)
    return line.text
  }
}

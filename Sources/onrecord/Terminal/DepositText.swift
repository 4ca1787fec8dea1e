// SPDX-License-Identifier: Apache-2.0
import Archive
import Formats
import Records

/// A filed deposit: counts, grade, what is missing.
struct DepositText {
  private let deposit: FiledDeposit
  private let notices: [Notice]
  private var report: FidelityReport { deposit.report }
  private var facts: DepositFacts { deposit.facts }

  init(_ deposit: FiledDeposit, notices: [Notice] = []) { (self.deposit, self.notices) = (deposit, notices) }

  func text(json: Bool) -> String {
    guard json else { return lines.joined(separator: "\n") }
    var line = JSONLine()
    line.add("kind", "deposit")
    add(to: &line)
    return line.text
  }

  var lines: [String] {
    ["Deposit \(facts.id)", row("custodian", facts.custodian)]
      + [("handed in by", facts.depositor), ("device", facts.device), ("marking", facts.marking)].compactMap {
        name, value in
        value.map { row(name, $0) }
      }
      + [
        row("file", "\(facts.exportName), \(facts.originalBytes) bytes, read as \(formatName)"),
        row("records", "\(deposit.records): \(report.messages) messages, \(report.events) events"),
        row("grade", ([report.grade.rawValue] + report.gradeReasons).joined(separator: "  ")),
      ] + missing
      + facts.withheld.map { part in
        row("withheld", "\(part.items) items as \(part.category.rawValue), declared by \(part.declarant)")
      }
      + (report.isOfExtract ? [row("kept", FidelityReport.extractSentence)] : [])
      + (facts.conversationsLeftOut > 0 ? [row("left out", "\(facts.conversationsLeftOut) conversations")] : []) + [
        row(
          "notices",
          report.notices > 0 && notices.isEmpty
            ? "\(report.notices); 'onrecord show \(facts.id)' lists them" : "\(report.notices)"),
        row("ledger entry", "\(deposit.ledgerIndex)"),
      ]
      + report.losses.map { row("not exported", $0.inWords) }
      + notices.map {
        row("notice", "\($0.source.file) bytes \($0.source.start)-\($0.source.end): \($0.code.explanation)")
      }
  }

  private var formatName: String { report.format + (report.isExperimental ? " (experimental)" : "") }

  /// Files that did not come along, by why.
  private var missing: [String] {
    let gone = ParsedAttachment.Status.allCases.filter { $0 != .present }.compactMap { status in
      report.attachments[status].map { "\($0) \(status.rawValue)" }
    }
    let present = report.attachments[.present, default: 0]
    guard !gone.isEmpty || present > 0 else { return [] }
    return [row("attachments", (["\(present) present"] + gone).joined(separator: ", "))]
  }

  private func row(_ name: String, _ value: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 20 - name.count)) + Terminal.line(value)
  }

  func add(to line: inout JSONLine) {
    line.add("deposit", facts.id.description)
    line.add("custodian", facts.custodian)
    line.add("depositor", facts.depositor)
    line.add("channel", facts.channel)
    line.add("device", facts.device)
    line.add("marking", facts.marking)
    line.add("file", facts.exportName)
    line.add("bytes", facts.originalBytes)
    line.add("format", report.format)
    line.add("experimental", report.isExperimental)
    line.add("records", deposit.records)
    line.add("messages", report.messages)
    line.add("events", report.events)
    line.add("notices", report.notices)
    if facts.isPartWithheld {
      line.add("withheld", facts.withheld.reduce(0) { $0 + $1.items })
      line.add("withheldAs", facts.withheld.map(\.category.rawValue))
      line.add("conversationsLeftOut", facts.conversationsLeftOut)
    }
    line.add("grade", report.grade.rawValue)
    line.addRaw("report", ItemJSON.text(for: report))
    if !notices.isEmpty {
      let all = notices.map { ItemJSON.text(for: .notice($0)) }
      line.addRaw("noticeList", "[" + all.joined(separator: ",") + "]")
    }
    line.add("ledgerIndex", deposit.ledgerIndex)
    line.add("root", deposit.root.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined())
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

extension ItemJSON {
  mutating func write(_ report: FidelityReport) {
    out.open(0x7B)
    put("kind", "report")
    put("format", report.format)
    number("parserVersion", report.parserVersion)
    number("messages", report.messages)
    number("events", report.events)
    number("notices", report.notices)
    counts(report.attachments)
    if let choice = report.dateOrder { write(choice) }
    put("zone", report.zone)
    put("zoneBasis", report.zoneBasis?.rawValue)
    account(report.bytes)
    put("firstAt", report.firstAt?.iso)
    put("lastAt", report.lastAt?.iso)
    losses(report.losses)
    out.key("choices")
    out.open(0x7B)
    for choice in report.choices {
      out.key(choice.name)
      out.string(choice.value)
    }
    out.close(0x7D)
    put("grade", report.grade.rawValue)
    out.key("gradeReasons")
    out.open(0x5B)
    for reason in report.gradeReasons { out.string(reason) }
    out.close(0x5D)
    out.close(0x7D)
  }

  /// The three statuses of the contract always, the rest where there are some.
  mutating func counts(_ counts: [ParsedAttachment.Status: Int]) {
    out.key("attachments")
    out.open(0x7B)
    for status in ParsedAttachment.Status.allCases {
      let count = counts[status, default: 0]
      guard count > 0 || [.present, .omitted, .missing].contains(status) else { continue }
      out.key(status.rawValue)
      out.number(count)
    }
    out.close(0x7D)
  }

  mutating func write(_ choice: DateOrderChoice) {
    out.key("dateOrder")
    out.open(0x7B)
    put("order", choice.order?.rawValue ?? (choice.confidence == .undetermined ? "undetermined" : "mixed"))
    put("rule", choice.rule.rawValue)
    put("confidence", choice.confidence.rawValue)
    if choice.counterEvidence > 0 { number("counterEvidence", choice.counterEvidence) }
    if choice.segments > 1 { number("segments", choice.segments) }
    out.close(0x7D)
  }

  mutating func account(_ bytes: ByteAccount) {
    out.key("bytes")
    out.open(0x7B)
    number("total", bytes.total)
    number("accounted", bytes.accounted)
    number("items", bytes.items)
    number("framing", bytes.framing)
    number("unparsed", bytes.unparsed)
    out.close(0x7D)
  }

  mutating func losses(_ losses: [Loss]) {
    out.key("losses")
    out.open(0x5B)
    for loss in losses {
      out.open(0x7B)
      put("code", loss.code)
      put("why", loss.why)
      put("evidence", loss.evidence)
      out.close(0x7D)
    }
    out.close(0x5D)
  }
}

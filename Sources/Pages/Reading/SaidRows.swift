// SPDX-License-Identifier: Apache-2.0
import Records

/// What an export says of a record, field by field.
enum SaidRows {
  static func rows(_ message: ParsedMessage) -> [SummaryRow] {
    var rows = [SummaryRow("Kind", message.type.rawValue)]
    if let sender = message.sender { rows.append(SummaryRow("From", person(sender))) }
    for (role, label) in [(Recipient.Role.to, "To"), (.cc, "Copy to"), (.bcc, "Blind copy to"), (.member, "Member")] {
      let people = message.recipients.filter { $0.role == role }.map { HTML(person($0.participant)) }
      if !people.isEmpty { rows.append(SummaryRow(label, list(people))) }
    }
    add("Subject", message.subject, to: &rows)
    add("Answers", message.replyTo, to: &rows)
    add("Number in the source", message.nativeID, to: &rows)
    let states = [(message.edited, "edited"), (message.deleted, "deleted"), (message.forwarded, "forwarded")]
    add("Marked", states.filter(\.0).map(\.1).joined(separator: ", "), to: &rows)
    return rows + extras(message.extras)
  }

  static func rows(_ event: ParsedEvent) -> [SummaryRow] {
    var rows = [SummaryRow("Kind", event.type.rawValue)]
    if let actor = event.actor { rows.append(SummaryRow("By", person(actor))) }
    if !event.targets.isEmpty { rows.append(SummaryRow("Of", list(event.targets.map { HTML(person($0)) }))) }
    add("Before", event.before, to: &rows)
    add("After", event.after, to: &rows)
    return rows + extras(event.extras)
  }

  private static func add(_ label: String, _ value: String?, to rows: inout [SummaryRow]) {
    if let value, !value.isEmpty { rows.append(SummaryRow(label, value)) }
  }

  private static func person(_ person: Participant) -> String {
    guard let name = person.name, let address = person.address else { return person.shown }
    return "\(name) (\(address))"
  }

  /// All of them in one fold: a mail has many.
  private static func extras(_ extras: [Extra]) -> [SummaryRow] {
    let entered = Self.entered(extras)
    let extras = extras.filter { !$0.isDerived && !$0.name.hasPrefix("entered:") }
    guard !extras.isEmpty else { return entered }
    let lines = extras.map { extra in element("span", .class("raw")) { "\(extra.name): \(extra.value)" } }
    return entered + [SummaryRow("Also", details("\(extras.count) more of the source") { list(lines) })]
  }
}

extension SaidRows {
  /// Facts a person entered of a piece of evidence, each named as entered.
  private static func entered(_ extras: [Extra]) -> [SummaryRow] {
    let labels = [
      ("with", "With"), ("channel", "Application"), ("from", "From"), ("to", "To"), ("madeBy", "Made by"),
      ("madeHow", "Made how"), ("noExport", "No export because"),
    ]
    return labels.compactMap { name, label in
      extras.first { $0.name == "entered:" + name }.map { SummaryRow(label + " (entered)", $0.value) }
    }
  }
}

extension Stamp.ZoneBasis {
  /// How the zone is known, behind its name.
  var inWords: String {
    switch self {
    case .inSource: ", from the export"
    case .declared: ", declared"
    case .assumed: ", assumed"
    }
  }
}

extension Grade {
  /// "B: complete with declared or assumed choices".
  package var inWords: String {
    switch self {
    case .a: "A: complete for its kind of source"
    case .b: "B: complete, with declared or assumed choices"
    case .c: "C: known gaps"
    case .d: "D: needs a person before it can be relied on"
    }
  }

  package var tone: Tone {
    switch self {
    case .a: .good
    case .b: .quiet
    case .c: .notice
    case .d: .bad
    }
  }
}

extension [UInt8] {
  /// Lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Archive
import Formats
import Records
import Store

/// Prints one record with its provenance.
struct RecordPrinter {
  let json: Bool

  func print(_ shown: AuthorityArchive.Shown) {
    Terminal.print(json ? object(shown) : lines(shown).joined(separator: "\n"))
  }

  private func lines(_ shown: AuthorityArchive.Shown) -> [String] {
    let (facts, item) = (shown.deposit.facts, shown.record.filed.item)
    return [ItemPrinter.line(item)] + Self.particulars(item)
      + ["  record              \(shown.record.filed.id)", "  conversation        \(Terminal.line(Self.title(item)))"]
      + shown.copies.map { copy in
        "  from                deposit \(copy.deposit), \(Terminal.line(copy.source.file)) bytes \(copy.source.start)-\(copy.source.end)"
      } + [
        "  custodian           \(Terminal.line(facts.custodian))",
        "  channel             \(Terminal.line(Self.conversation(item)?.channel ?? facts.channel))",
      ]
  }

  /// What a mail or a stamp says besides its words.
  private static func particulars(_ item: ParsedItem) -> [String] {
    guard case .message(let m) = item else { return [] }
    var lines: [String] = []
    if let subject = m.subject { lines.append("  subject             \(Terminal.line(subject))") }
    for recipient in m.recipients {
      let who = [recipient.participant.name, recipient.participant.address].compactMap { $0 }.joined(separator: " ")
      lines.append("  \(recipient.role.rawValue)                  ".prefix(22) + Terminal.line(who))
    }
    if let at = m.sentAt, let wall = at.wall {
      let zone = at.zone.map { " \($0) (\(at.zoneBasis?.rawValue ?? "unknown"))" } ?? " (no zone known)"
      lines.append("  sent                \(wall.iso)\(zone)")
    }
    return lines
  }

  private static func conversation(_ item: ParsedItem) -> ConversationLabel? {
    switch item {
    case .message(let message): message.conversation
    case .event(let event): event.conversation
    case .notice: nil
    }
  }

  private static func title(_ item: ParsedItem) -> String {
    conversation(item).map { $0.title ?? $0.id } ?? ""
  }

  private func object(_ shown: AuthorityArchive.Shown) -> String {
    var line = JSONLine()
    line.add("kind", "record")
    line.add("id", shown.record.filed.id.description)
    line.add("custodian", shown.deposit.facts.custodian)
    line.add("channel", Self.conversation(shown.record.filed.item)?.channel ?? shown.deposit.facts.channel)
    let copies = shown.copies.map { copy in
      var one = JSONLine()
      one.add("deposit", copy.deposit.description)
      one.add("leaf", copy.leaf)
      one.add("file", copy.source.file)
      one.add("start", copy.source.start)
      one.add("end", copy.source.end)
      return one.text
    }
    line.addRaw("copies", "[" + copies.joined(separator: ",") + "]")
    line.addRaw("item", ItemJSON.text(for: shown.record.filed.item))
    return line.text
  }
}

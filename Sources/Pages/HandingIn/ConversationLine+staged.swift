// SPDX-License-Identifier: Apache-2.0
import Records

extension ConversationLine {
  /// Days without a word from which on the silence is pointed out.
  static let silence: Int64 = 30

  /// The lines of a staged upload; what is withheld is marked, and long silences are pointed out.
  package static func staged(_ items: [ParsedItem], withheld: [WithholdingSelection]) -> [ConversationLine] {
    let lines = dated(items.enumerated().map { ($1, line($1, at: $0, withheld)) })
    var shown: [ConversationLine] = []
    for (place, line) in lines.enumerated() {
      if place > 0, let remark = gap(from: items[place - 1], to: items[place], before: line) { shown.append(remark) }
      shown.append(line)
    }
    return shown
  }

  private static func line(
    _ item: ParsedItem, at place: Int, _ withheld: [WithholdingSelection]
  ) -> ConversationLine {
    var line = ConversationLine(item, id: "i-\(place)") { file, number in
      LineAttachment(file.name ?? "Attachment \(number + 1)", remark: file.remark)
    }
    line.place = item.seq.map(String.init) ?? ""
    line.isWithheld = withheld.contains { $0.covers(item) }
    return line
  }

  private static func gap(
    from earlier: ParsedItem, to later: ParsedItem, before line: ConversationLine
  ) -> ConversationLine? {
    guard let a = earlier.sentAt?.wall, let b = later.sentAt?.wall, b.dayNumber - a.dayNumber >= silence else {
      return nil
    }
    var remark = ConversationLine(
      id: line.id + "-gap", .remark, "\(Int(b.dayNumber - a.dayNumber).of("day")) without a message in this file")
    (remark.day, remark.machineDay) = (line.day, line.machineDay)
    return remark
  }
}

extension ParsedItem {
  /// Place in the export; nil for a notice.
  package var seq: Int? {
    switch self {
    case .message(let message): message.seq
    case .event(let event): event.seq
    case .notice: nil
    }
  }

  var conversation: ConversationLabel? {
    switch self {
    case .message(let message): message.conversation
    case .event(let event): event.conversation
    case .notice: nil
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

extension ConversationLine {
  /// Longest quotation shown, in bytes.
  private static let quotation = 160

  /// The lines of records as read.
  static func lines(_ rows: [RecordRow]) -> [ConversationLine] {
    dated(rows.map { ($0.item, ConversationLine($0)) })
  }

  /// Each under its day; one without a date stands on the day of the line before.
  static func dated(_ lines: [(item: ParsedItem, line: ConversationLine)]) -> [ConversationLine] {
    var day: WallTime?
    return lines.map { item, line in
      day = item.sentAt?.wall ?? day
      var line = line
      (line.day, line.machineDay) = (day?.dayInWords, day?.isoDay)
      return line
    }
  }

  private init(_ row: RecordRow) {
    self.init(row.item, id: Paths.anchor(row.id)) { LineAttachment($0, number: $1, of: row.id) }
    path = Paths.record(row.id)
  }

  /// The line of an item; `attachment` says what is shown of a file and its number.
  init(_ item: ParsedItem, id: String, attachment: (ParsedAttachment, Int) -> LineAttachment) {
    switch item {
    case .message(let message): self.init(message, id, attachment)
    case .event(let event): self.init(id: id, .event, event.text)
    case .notice: self.init(id: id, .remark, "")
    }
    let stamp = item.sentAt
    time = stamp?.wall?.clockInWords ?? stamp?.raw ?? "no date"
    machineTime = stamp?.instant?.iso ?? stamp?.wall?.iso
  }

  private init(
    _ message: ParsedMessage, _ id: String, _ attachment: (ParsedAttachment, Int) -> LineAttachment
  ) {
    self.init(id: id, .message, words: Self.words(message))
    sender = message.sender?.shown
    isOwn = message.sender?.isSelf == true
    quoted = message.replyTo.flatMap(Self.quotation)
    attachments = message.attachments.enumerated().map { attachment($1, $0) }
    (isEdited, isDeleted, isForwarded) = (message.edited, message.deleted, message.forwarded)
    reactions = message.reactions.map { reaction in
      [reaction.emoji, reaction.by?.shown].compactMap(\.self).joined(separator: " ")
    }
  }

  @HTMLBuilder private static func words(_ message: ParsedMessage) -> HTML {
    if let subject = message.subject {
      element("strong") { subject }
      "\n"
    }
    message.text ?? ""
  }

  /// The words quoted; nil for a mail's Message-ID, which says nothing to a reader.
  private static func quotation(_ text: String) -> String? {
    guard text.utf8.first != UInt8(ascii: "<"), !text.isEmpty else { return nil }
    guard text.utf8.count > quotation else { return text }
    return String(decoding: text.utf8.prefix(quotation), as: UTF8.self) + " …"
  }
}

extension Participant {
  /// Name, else address, as displayed.
  var shown: String { name ?? address ?? "unnamed" }
}

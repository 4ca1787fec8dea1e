// SPDX-License-Identifier: Apache-2.0
import Records

/// Made-up records for the gallery.
enum SampleRecords {
  static let chat = ConversationLabel(id: "c1", title: "Flood response")

  /// 3 March 2026, 09:41, and so many minutes on.
  static func stamp(_ minutes: Int64) -> Stamp {
    let wall = WallTime(milliseconds: 63_908_127_660_000 + minutes * 60_000)
    return Stamp(
      raw: "03/03/2026, 09:41", wall: wall, precision: .minute, instant: Instant(wall, offset: 0),
      zone: "Europe/London", zoneBasis: .declared)
  }

  static func id(_ number: UInt64) -> RecordID { RecordID(high: 0x5a_4d, low: number) }

  static func row(
    _ number: UInt64, _ sender: String, _ text: String, minutes: Int64 = 0, isSelf: Bool = false,
    change: (inout ParsedMessage) -> Void = { _ in }
  ) -> RecordRow {
    var message = ParsedMessage(
      seq: Int(number), conversation: chat, sender: Participant(name: sender, isSelf: isSelf), sentAt: stamp(minutes),
      type: .text, text: text,
      source: Provenance(file: "_chat.txt", start: Int(number) * 80, end: Int(number) * 80 + 79))
    change(&message)
    return row(number, .message(message))
  }

  private static func row(_ number: UInt64, _ item: ParsedItem) -> RecordRow {
    RecordRow(
      id: id(number), item: item, deposit: SampleDeposits.facts.id, leaf: Int(number), isPlacedByNeighbour: false)
  }

  static var rows: [RecordRow] {
    let source = Provenance(file: "_chat.txt", start: 0, end: 79)
    let created = ParsedEvent(
      seq: 0, conversation: chat, sentAt: stamp(-1500), type: .groupCreated, text: "Asha Okafor created this group",
      source: source)
    return [
      row(0, .event(created)),
      row(1, "Asha Okafor", "Can we close the lower gate before the tide?", isSelf: true),
      row(2, "Owen Marsh", "Agreed. Close it at six.", minutes: 2) { $0.reactions = [thumb] },
      row(3, "Owen Marsh", "The gauge just now", minutes: 3) { $0.attachments = [picture, left] },
      row(4, "Lena Fairweather", "Sent to the region as well", minutes: 8) {
        $0.forwarded = true
        $0.edited = true
        $0.replyTo = "Agreed. Close it at six."
      },
      row(5, "Lena Fairweather", "", minutes: 9) { $0.deleted = true },
    ]
  }

  private static var thumb: Reaction { Reaction(emoji: "👍", by: Participant(name: "Asha Okafor")) }

  static var picture: ParsedAttachment {
    var picture = ParsedAttachment(name: "gauge.jpg", status: .present, mediaType: "image/jpeg")
    (picture.bytes, picture.file, picture.sha256) = (1_240_000, 0, [UInt8](repeating: 0xab, count: 32))
    return picture
  }

  private static var left: ParsedAttachment { ParsedAttachment(name: nil, status: .omitted) }

  static func conversation(_ rows: ArraySlice<RecordRow>, isWhole: Bool) -> ShownConversation {
    let excerpt = ConversationExcerpt(
      opener: id(0), label: chat, channel: "whatsapp", deposit: SampleDeposits.facts.id, lines: Array(rows),
      hasEarlier: !isWhole, hasLater: !isWhole)
    return ShownConversation(excerpt: excerpt, facts: SampleDeposits.facts)
  }

  /// Names and words that are too long, foreign or hostile.
  static var overflowing: ShownConversation {
    let long = String(repeating: "Unterhaltungsfluss", count: 12)
    let rows = [
      row(1, long, "<script>alert(1)</script> & \"quoted\" 'words'"), row(2, "مها", "مرحبا بالجميع"),
      row(3, "<b>Bold</b>", String(repeating: "https://rivers.example/", count: 20)) {
        $0.attachments = [ParsedAttachment(name: long + "<img src=x>.pdf", status: .missing, mediaType: "a/b\"<i>")]
      },
    ]
    return conversation(rows[...], isWhole: false)
  }
}

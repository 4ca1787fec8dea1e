// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Deposits of the fictional department, and how to file them.
struct Deposits {
  static func facts(_ number: UInt64, custodian: String = "Ada Obi", channel: String = "whatsapp") -> DepositFacts {
    DepositFacts(
      id: DepositID(high: 0xd0, low: number), custodian: custodian, channel: channel, exportName: "chat.zip",
      receivedAt: Instant(milliseconds: 1_700_000_000_000), original: String(repeating: "a", count: 32),
      originalBytes: 10)
  }

  static func filed(_ facts: DepositFacts, records: Int, tag: UInt8 = 7) -> FiledDeposit {
    FiledDeposit(
      facts: facts, report: FidelityReport(format: "whatsapp-text", parserVersion: 1), records: records,
      root: Array(repeating: 9, count: 32), ledgerIndex: Int(facts.id.low), filing: String(repeating: "f", count: 32),
      dedupeTag: Array(repeating: tag, count: 32))
  }

  @discardableResult
  static func file(_ items: [ParsedItem], as facts: DepositFacts, in catalogue: Catalogue) throws -> [FiledRecord] {
    let records = items.enumerated().map { leaf, item in
      FiledRecord(id: RecordID(high: facts.id.low &* 0x9E37_79B9_7F4A_7C15, low: UInt64(leaf)), leaf: leaf, item: item)
    }
    let writer = try catalogue.file(facts)
    for record in records { try writer.add(record) }
    try writer.publish(filed(facts, records: records.count), appliedSize: Int(facts.id.low) + 1)
    return records
  }
}

/// Short ways to make messages.
struct Lines {
  static let chat = ConversationLabel(id: "c1", title: "Flood response")
  /// 2023-05-17 09:00 of the clock on the wall.
  static let morning = WallTime(milliseconds: 63_819_910_800_000)

  static func message(
    _ text: String, by name: String = "Ada Obi", minutes: Int64 = 0, seq: Int = 0, in chat: ConversationLabel = chat
  ) -> ParsedMessage {
    let wall = WallTime(milliseconds: morning.milliseconds + minutes * 60_000)
    let instant = Instant(milliseconds: wall.milliseconds - 62_135_596_800_000 - 3_600_000)
    let stamp = Stamp(
      raw: "17/05/2023, 09:00", wall: wall, precision: .minute, instant: instant, zone: "Europe/London",
      zoneBasis: .declared)
    return ParsedMessage(
      seq: seq, conversation: chat, sender: Participant(name: name), sentAt: stamp, type: .text, text: text,
      source: Provenance(file: "_chat.txt", start: seq * 100, end: seq * 100 + 90))
  }

  /// Messages a minute apart.
  static func messages(_ texts: [String]) -> [ParsedItem] {
    texts.enumerated().map { .message(message($1, minutes: Int64($0), seq: $0)) }
  }
}

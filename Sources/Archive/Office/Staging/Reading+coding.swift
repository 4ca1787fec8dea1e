// SPDX-License-Identifier: Apache-2.0
import Records

extension Reading {
  static func trailer(_ tally: ReadingTally, _ blocks: [ReadingBlock], at offset: Int) -> [UInt8] {
    var out = ByteWriter()
    out.write(byte: tally.report == nil ? 0 : 1)
    if let report = tally.report { ReportCoding.write(report, to: &out) }
    out.write(tally.markings.count)
    for marking in tally.markings { out.write(marking.rawValue) }
    out.write(tally.examples.count)
    for example in tally.examples { out.write(example) }
    out.write(tally.conversations.count)
    for conversation in tally.conversations { write(conversation, to: &out) }
    out.write(blocks.count)
    for block in blocks {
      out.write(block.offset)
      out.write(block.length)
      out.write(block.counts.count)
      for (conversation, count) in block.counts {
        out.write(conversation)
        out.write(count)
      }
    }
    return out.bytes + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: offset >> $0) }
  }

  private static func write(_ conversation: StagedConversation, to out: inout ByteWriter) {
    out.write(conversation.key.channel)
    out.write(conversation.key.label)
    out.write(conversation.key.title ?? "")
    for count in [
      conversation.messages, conversation.events, conversation.missingFiles, conversation.shortestTimer ?? 0,
    ] { out.write(count) }
    out.write(conversation.filedBefore.map { $0 + 1 } ?? 0)
    for wall in [conversation.first, conversation.last] {
      out.write(byte: wall == nil ? 0 : 1)
      if let wall { out.write(signed: wall.milliseconds) }
    }
    out.write(conversation.participants.count)
    for name in conversation.participants { out.write(name) }
  }

  static func tally(_ input: inout ByteReader) throws -> ReadingTally {
    let report = try input.byte() == 1 ? try ReportCoding.report(&input) : nil
    var (markings, examples, conversations) = (Set<Marking>(), [String](), [StagedConversation]())
    for _ in 0..<(try input.count()) {
      if let marking = Marking(rawValue: try input.text()) { markings.insert(marking) }
    }
    for _ in 0..<(try input.count()) { examples.append(try input.text()) }
    for _ in 0..<(try input.count()) { conversations.append(try conversation(&input)) }
    return ReadingTally(report: report, markings: markings, conversations: conversations, examples: examples)
  }

  private static func conversation(_ input: inout ByteReader) throws -> StagedConversation {
    let (channel, label, title) = (try input.text(), try input.text(), try input.text())
    var conversation = StagedConversation(
      key: ConversationKey(channel: channel, label: label, title: title.isEmpty ? nil : title))
    (conversation.messages, conversation.events) = (try input.count(), try input.count())
    conversation.missingFiles = try input.count()
    let timer = try input.count()
    conversation.shortestTimer = timer == 0 ? nil : timer
    let filed = try input.count()
    conversation.filedBefore = filed == 0 ? nil : filed - 1
    conversation.first = try wall(&input)
    conversation.last = try wall(&input)
    for _ in 0..<(try input.count()) { conversation.participants.append(try input.text()) }
    return conversation
  }

  private static func wall(_ input: inout ByteReader) throws -> WallTime? {
    try input.byte() == 1 ? WallTime(milliseconds: try input.signed()) : nil
  }

  static func blocks(_ input: inout ByteReader) throws -> [ReadingBlock] {
    var blocks: [ReadingBlock] = []
    for _ in 0..<(try input.count()) {
      let (offset, length) = (try input.count(), try input.count())
      var counts: [Int: Int] = [:]
      for _ in 0..<(try input.count()) {
        let conversation = try input.count()
        counts[conversation] = try input.count()
      }
      blocks.append(ReadingBlock(offset: offset, length: length, counts: counts))
    }
    return blocks
  }
}

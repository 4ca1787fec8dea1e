// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@Suite struct `The committed fields of a record` {
  let id = RecordID(high: 1, low: 2)

  private func fields(of item: ParsedItem) -> [String] {
    var buffer = FieldBuffer()
    CommittedFields.fill(&buffer, with: FiledRecord(id: id, leaf: 0, item: item))
    var start = 0
    return buffer.ends.map { end in
      defer { start = end }
      return String(decoding: buffer.bytes.bytes[start..<end].map { $0 == 0 ? UInt8(ascii: "|") : $0 }, as: UTF8.self)
    }
  }

  @Test func `of a plain message are these, in this order`() {
    #expect(
      fields(of: .message(SampleItems.plain)) == [
        "record|00000000000000010000000000000002", "message|text", "place|12|_chat.txt|1024|1100",
        "conversation|c1|Flood response", "sentAt|27/03/2022, 21:55|63784014900000", "sender|Ada Obi||",
      ])
  }

  @Test func `never hold the instant, which is derived`() {
    var other = SampleItems.plain
    other.sentAt?.instant = nil
    other.sentAt?.zone = nil
    #expect(fields(of: .message(other)) == fields(of: .message(SampleItems.plain)))
  }

  @Test func `differ when anything the export says differs`() {
    let base = fields(of: .message(SampleItems.full))
    let changes: [(inout ParsedMessage) -> Void] = [
      { $0.seq += 1 }, { $0.edited.toggle() }, { $0.deleted.toggle() }, { $0.forwarded.toggle() },
      { $0.replyTo = nil }, { $0.subject = "x" }, { $0.nativeID = nil }, { $0.attachments[0].bytes = 1 },
      { $0.attachments[0].status = .missing }, { $0.recipients.removeLast() }, { $0.reactions.removeLast() },
      { $0.extras.removeFirst() }, { $0.sender = nil }, { $0.sentAt?.raw = "x" }, { $0.type = .media },
      { $0.conversation = ConversationLabel(id: "x") }, { $0.source = Provenance(file: "x", start: 0, end: 1) },
    ]
    for change in changes {
      var other = SampleItems.full
      change(&other)
      #expect(fields(of: .message(other)) != base)
    }
  }
}

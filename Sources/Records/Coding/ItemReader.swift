// SPDX-License-Identifier: Apache-2.0

/// Reads what `ItemWriter` wrote, one item after another from a block's first byte.
package struct ItemReader {
  package var input: ByteReader
  private var labels = LabelReader()

  package init(_ input: ByteReader) { self.input = input }

  package mutating func item() throws(CodingDamage) -> ParsedItem {
    switch try input.byte() {
    case 0: .message(try message())
    case 1: .event(try event())
    case 2: .notice(try notice())
    default: throw damage
    }
  }

  private var damage: CodingDamage { CodingDamage(offset: input.offset) }

  private mutating func message() throws(CodingDamage) -> ParsedMessage {
    let there = MessageParts(rawValue: try input.unsigned())
    let seq = try input.count()
    let conversation = try conversationLabel()
    let source = try provenance()
    guard let type = MessageType(rawValue: try labels.read(&input)) else { throw damage }
    var m = ParsedMessage(
      seq: seq, conversation: conversation, sender: there.contains(.sender) ? try participant() : nil,
      sentAt: there.contains(.sentAt) ? try stamp() : nil, type: type,
      text: there.contains(.text) ? try input.text() : nil, source: source)
    (m.edited, m.deleted, m.forwarded) = (there.contains(.edited), there.contains(.deleted), there.contains(.forwarded))
    if there.contains(.attachments) { m.attachments = try list { (r) throws(CodingDamage) in try r.attachment() } }
    if there.contains(.replyTo) { m.replyTo = try input.text() }
    if there.contains(.reactions) { m.reactions = try list { (r) throws(CodingDamage) in try r.reaction() } }
    if there.contains(.recipients) { m.recipients = try list { (r) throws(CodingDamage) in try r.recipient() } }
    if there.contains(.nativeID) { m.nativeID = try input.text() }
    if there.contains(.subject) { m.subject = try input.text() }
    if there.contains(.extras) { m.extras = try list { (r) throws(CodingDamage) in try r.extra() } }
    return m
  }

  private mutating func event() throws(CodingDamage) -> ParsedEvent {
    let there = EventParts(rawValue: try input.unsigned())
    let seq = try input.count()
    let conversation = try conversationLabel()
    let source = try provenance()
    guard let type = EventType(rawValue: try labels.read(&input)) else { throw damage }
    let text = try input.text()
    let actor = there.contains(.actor) ? try participant() : nil
    let sentAt = there.contains(.sentAt) ? try stamp() : nil
    var e = ParsedEvent(seq: seq, conversation: conversation, sentAt: sentAt, type: type, text: text, source: source)
    e.actor = actor
    if there.contains(.targets) { e.targets = try list { (r) throws(CodingDamage) in try r.participant() } }
    if there.contains(.before) { e.before = try input.text() }
    if there.contains(.after) { e.after = try input.text() }
    if there.contains(.extras) { e.extras = try list { (r) throws(CodingDamage) in try r.extra() } }
    return e
  }

  private mutating func notice() throws(CodingDamage) -> Notice {
    guard let code = NoticeCode(rawValue: try labels.read(&input)) else { throw damage }
    return Notice(code, try provenance(), detail: try optionalText())
  }

  private mutating func list<Element>(
    _ each: (inout ItemReader) throws(CodingDamage) -> Element
  ) throws(CodingDamage) -> [Element] {
    var list: [Element] = []
    for _ in 0..<(try input.count()) { list.append(try each(&self)) }
    return list
  }

  private mutating func flag() throws(CodingDamage) -> Bool {
    let byte = try input.byte()
    guard byte <= 1 else { throw damage }
    return byte == 1
  }

  private mutating func optionalText() throws(CodingDamage) -> String? { try flag() ? try input.text() : nil }

  private mutating func optionalLabel() throws(CodingDamage) -> String? { try flag() ? try labels.read(&input) : nil }

  private mutating func conversationLabel() throws(CodingDamage) -> ConversationLabel {
    let id = try labels.read(&input)
    let there = try input.byte()
    guard there <= 3 else { throw damage }
    return ConversationLabel(
      id: id, title: there & 1 == 0 ? nil : try labels.read(&input),
      channel: there & 2 == 0 ? nil : try labels.read(&input))
  }

  private mutating func provenance() throws(CodingDamage) -> Provenance {
    let file = try labels.read(&input)
    let start = try input.count()
    let length = try input.count()
    guard length <= Int.max - start else { throw damage }
    return Provenance(file: file, start: start, end: start + length)
  }

  private mutating func participant() throws(CodingDamage) -> Participant {
    let name = try optionalLabel()
    let address = try optionalLabel()
    let itself = try input.byte()
    guard itself <= 2 else { throw damage }
    return Participant(name: name, address: address, isSelf: itself == 0 ? nil : itself == 2)
  }

  private mutating func recipient() throws(CodingDamage) -> Recipient {
    let participant = try participant()
    guard let role = Recipient.Role(rawValue: try labels.read(&input)) else { throw damage }
    return Recipient(participant, role: role)
  }

  private mutating func reaction() throws(CodingDamage) -> Reaction {
    Reaction(emoji: try input.text(), by: try flag() ? try participant() : nil)
  }

  private mutating func extra() throws(CodingDamage) -> Extra { Extra(try labels.read(&input), try input.text()) }

  private mutating func attachment() throws(CodingDamage) -> ParsedAttachment {
    let name = try optionalText()
    guard let status = ParsedAttachment.Status(rawValue: try labels.read(&input)) else { throw damage }
    var a = ParsedAttachment(name: name, status: status, mediaType: try optionalLabel())
    let bytes = try input.count()
    a.bytes = bytes == 0 ? nil : bytes - 1
    let sha256 = try input.data()
    guard sha256.isEmpty || sha256.count == 32 else { throw damage }
    a.sha256 = sha256.isEmpty ? nil : sha256
    a.member = try optionalText()
    let file = try input.count()
    a.file = file == 0 ? nil : file - 1
    return a
  }

  private mutating func stamp() throws(CodingDamage) -> Stamp {
    let raw = try input.text()
    let there = try input.byte()
    let wall = there & 1 == 0 ? nil : WallTime(milliseconds: try input.signed())
    let instant = there & 2 == 0 ? nil : Instant(milliseconds: try input.signed())
    let zone = try optionalLabel()
    let basis = try optionalLabel()
    guard let precision = Stamp.Precision(rawValue: try labels.read(&input)) else { throw damage }
    let zoneBasis = basis.flatMap(Stamp.ZoneBasis.init(rawValue:))
    guard basis == nil || zoneBasis != nil else { throw damage }
    return Stamp(raw: raw, wall: wall, precision: precision, instant: instant, zone: zone, zoneBasis: zoneBasis)
  }
}

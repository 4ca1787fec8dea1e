// SPDX-License-Identifier: Apache-2.0

/// What a record commits to besides its body: the canonical fields, version 1 (docs/ledger-format.md).
///
/// A field that is not in the source is not in the list. The instant is derived and never committed. A
/// list (attachments, recipients …) is one field an element, so that each can be opened or hidden alone.
/// Parts of a value are joined by 0x00. Integers are decimal ASCII.
package enum CommittedFields {
  /// Version of this list; a change of names, order or values is a new version.
  package static let version: UInt8 = 1

  /// Fills `buffer` with the fields of `record`; the body follows them as tokens (`body(of:)`).
  package static func fill(_ buffer: inout FieldBuffer, with record: FiledRecord) {
    buffer.removeAll()
    buffer.append("record") { $0.appendHex(record.id.high, record.id.low) }
    switch record.item {
    case .message(let message): fill(&buffer, with: message)
    case .event(let event): fill(&buffer, with: event)
    case .notice: preconditionFailure("a notice is no record: it stays in the report")
    }
  }

  /// The words of a record, which are committed token by token.
  package static func body(of item: ParsedItem) -> String {
    switch item {
    case .message(let message): message.text ?? ""
    case .event(let event): event.text
    case .notice: ""
    }
  }

  private static func fill(_ b: inout FieldBuffer, with m: ParsedMessage) {
    b.append("message", m.type.rawValue)
    common(&b, m.seq, m.conversation, m.sentAt, m.source)
    if let sender = m.sender { b.append("sender") { $0.append(sender) } }
    flags(&b, m)
    b.append("native", m.nativeID)
    b.append("subject", m.subject)
    b.append("replyTo", m.replyTo)
    for recipient in m.recipients {
      b.append("recipient") {
        $0.append(recipient.role.rawValue)
        $0.write(byte: 0)
        $0.append(recipient.participant)
      }
    }
    for attachment in m.attachments { b.append("attachment") { $0.append(attachment) } }
    for reaction in m.reactions {
      b.append("reaction") {
        $0.append(reaction.emoji)
        $0.write(byte: 0)
        if let by = reaction.by { $0.append(by) }
      }
    }
    extras(&b, m.extras)
  }

  private static func fill(_ b: inout FieldBuffer, with e: ParsedEvent) {
    b.append("event", e.type.rawValue)
    common(&b, e.seq, e.conversation, e.sentAt, e.source)
    if let actor = e.actor { b.append("actor") { $0.append(actor) } }
    for target in e.targets { b.append("target") { $0.append(target) } }
    b.append("before", e.before)
    b.append("after", e.after)
    extras(&b, e.extras)
  }

  private static func common(
    _ b: inout FieldBuffer, _ seq: Int, _ conversation: ConversationLabel, _ sentAt: Stamp?, _ source: Provenance
  ) {
    b.append("place") {
      $0.append(decimal: seq)
      $0.write(byte: 0)
      $0.append(source.file)
      $0.write(byte: 0)
      $0.append(decimal: source.start)
      $0.write(byte: 0)
      $0.append(decimal: source.end)
    }
    b.append("conversation") {
      $0.append(conversation.id)
      $0.write(byte: 0)
      $0.append(conversation.title ?? "")
    }
    guard let sentAt else { return }
    b.append("sentAt") {
      $0.append(sentAt.raw)
      $0.write(byte: 0)
      if let wall = sentAt.wall { $0.append(decimal: Int(wall.milliseconds)) }
    }
  }

  private static func flags(_ b: inout FieldBuffer, _ m: ParsedMessage) {
    guard m.edited || m.deleted || m.forwarded else { return }
    b.append("flags") {
      if m.edited { $0.append("edited ") }
      if m.deleted { $0.append("deleted ") }
      if m.forwarded { $0.append("forwarded ") }
    }
  }

  private static func extras(_ b: inout FieldBuffer, _ extras: [Extra]) {
    for extra in extras {
      b.append("extra") {
        $0.append(extra.name)
        $0.write(byte: 0)
        $0.append(extra.value)
      }
    }
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ p: Participant) {
    append(p.name ?? "")
    write(byte: 0)
    append(p.address ?? "")
    write(byte: 0)
    if let itself = p.isSelf { append(itself ? "self" : "other") }
  }

  fileprivate mutating func append(_ a: ParsedAttachment) {
    append(a.name ?? "")
    write(byte: 0)
    append(a.status.rawValue)
    write(byte: 0)
    append(a.mediaType ?? "")
    write(byte: 0)
    if let count = a.bytes { append(decimal: count) }
    write(byte: 0)
    bytes.append(contentsOf: a.sha256 ?? [])
  }

  fileprivate mutating func append(decimal value: Int) {
    if value < 0 { write(byte: 0x2d) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      write(byte: UInt8(0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  fileprivate mutating func appendHex(_ parts: UInt64...) {
    for part in parts {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: part >> UInt64(shift)) & 15
        write(byte: digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}

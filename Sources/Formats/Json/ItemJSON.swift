// SPDX-License-Identifier: Apache-2.0
import Records

/// The lines `parse --json` prints: one JSON object an item, one for the report. The shape is the command line's
/// contract (docs/guide): absent means not in the source.
///
/// Keep one and reuse it: its buffer is reused from line to line.
package struct ItemJSON {
  var out = JSONBytes()
  /// Whether the lines are those of an extract: they do not say where they stand in the export they were taken from,
  /// since that counts what stood between, and actor and targets of an event are people, not names.
  let isOfExtract: Bool

  package init(ofExtract: Bool = false) { isOfExtract = ofExtract }

  /// The line of one item, no line end behind it.
  package static func line(for item: ParsedItem) -> [UInt8] {
    var json = ItemJSON()
    json.write(item)
    return json.out.bytes
  }

  package static func line(for report: FidelityReport) -> [UInt8] {
    var json = ItemJSON()
    json.write(report)
    return json.out.bytes
  }

  /// Hands the line of `item` to `body` without copying it.
  package mutating func withLine<R>(for item: ParsedItem, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    out.clear()
    write(item)
    return try out.bytes.withUnsafeBytes(body)
  }

  mutating func write(_ item: ParsedItem) {
    switch item {
    case .message(let message): write(message)
    case .event(let event): write(event)
    case .notice(let notice): write(notice)
    }
  }

  // MARK: - Items

  mutating func write(_ message: ParsedMessage) {
    begin("message", message.seq, message.conversation)
    if let sender = message.sender { person("sender", sender) }
    if let stamp = message.sentAt { write(stamp) }
    put("type", message.type.rawValue)
    put("text", message.text)
    put("subject", message.subject)
    put("id", message.nativeID)
    attachments(message.attachments)
    flag("edited", message.edited)
    flag("deleted", message.deleted)
    // A telephone's export does not mark forwarded messages: false would be an invention.
    if message.forwarded { flag("forwarded", true) }
    put("replyTo", message.replyTo)
    reactions(message.reactions)
    recipients(message.recipients)
    extras(message.extras)
    write(message.source)
    out.close(0x7D)
  }

  mutating func write(_ event: ParsedEvent) {
    begin("event", event.seq, event.conversation)
    out.key("event")
    out.open(0x7B)
    put("type", event.type.rawValue)
    actors(event)
    orNull("before", event.before)
    orNull("after", event.after)
    out.close(0x7D)
    put("text", event.text)
    if let stamp = event.sentAt { write(stamp) }
    extras(event.extras)
    write(event.source)
    out.close(0x7D)
  }

  mutating func write(_ notice: Notice) {
    out.open(0x7B)
    put("kind", "notice")
    put("code", notice.code.rawValue)
    put("detail", notice.detail)
    write(notice.source)
    out.close(0x7D)
  }

  mutating func begin(_ kind: String, _ seq: Int, _ conversation: ConversationLabel) {
    out.open(0x7B)
    put("kind", kind)
    number("seq", seq)
    out.key("conversation")
    out.open(0x7B)
    put("id", conversation.id)
    put("title", conversation.title)
    put("channel", conversation.channel)
    out.close(0x7D)
  }

  mutating func write(_ stamp: Stamp) {
    out.key("sentAt")
    out.open(0x7B)
    put("raw", stamp.raw)
    put("wall", stamp.wall?.iso)
    put("instant", stamp.instant?.iso)
    put("zone", stamp.zone)
    put("zoneBasis", stamp.zoneBasis?.rawValue)
    put("precision", stamp.precision.rawValue)
    out.close(0x7D)
  }

  mutating func actors(_ event: ParsedEvent) {
    if let actor = event.actor, isOfExtract { person("actor", actor) } else { put("actor", event.actor?.displayed) }
    out.key("targets")
    out.open(0x5B)
    for target in event.targets {
      if isOfExtract { members(target) } else { out.string(target.displayed ?? "") }
    }
    out.close(0x5D)
  }

  mutating func write(_ source: Provenance) {
    guard !isOfExtract else { return }
    out.key("source")
    out.open(0x7B)
    put("file", source.file)
    number("start", source.start)
    number("end", source.end)
    out.close(0x7D)
  }

  // MARK: - Parts

  mutating func person(_ key: StaticString, _ person: Participant) {
    out.key(key)
    members(person)
  }

  mutating func members(_ person: Participant, role: String? = nil) {
    out.open(0x7B)
    put("name", person.name)
    put("address", person.address)
    put("role", role)
    if let isSelf = person.isSelf {
      out.key("self")
      out.bool(isSelf)
    }
    out.close(0x7D)
  }

  mutating func attachments(_ attachments: [ParsedAttachment]) {
    out.key("attachments")
    out.open(0x5B)
    for attachment in attachments {
      out.open(0x7B)
      put("name", attachment.name)
      put("status", attachment.status.rawValue)
      put("mediaType", attachment.mediaType)
      if let bytes = attachment.bytes { number("bytes", bytes) }
      put("sha256", attachment.sha256.map(Self.hex))
      put("member", attachment.member)
      out.close(0x7D)
    }
    out.close(0x5D)
  }

  mutating func reactions(_ reactions: [Reaction]) {
    if reactions.isEmpty { return }
    out.key("reactions")
    out.open(0x5B)
    for reaction in reactions {
      out.open(0x7B)
      put("emoji", reaction.emoji)
      if let by = reaction.by { person("by", by) }
      out.close(0x7D)
    }
    out.close(0x5D)
  }

  mutating func recipients(_ recipients: [Recipient]) {
    if recipients.isEmpty { return }
    out.key("recipients")
    out.open(0x5B)
    for recipient in recipients { members(recipient.participant, role: recipient.role.rawValue) }
    out.close(0x5D)
  }

  mutating func extras(_ extras: [Extra]) {
    if extras.isEmpty { return }
    out.key("extras")
    out.open(0x5B)
    for extra in extras {
      out.open(0x7B)
      put("name", extra.name)
      put("value", extra.value)
      out.close(0x7D)
    }
    out.close(0x5D)
  }

  // MARK: - Members

  mutating func put(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    out.key(key)
    out.string(value)
  }

  mutating func number(_ key: StaticString, _ value: Int) {
    out.key(key)
    out.number(value)
  }

  mutating func flag(_ key: StaticString, _ value: Bool) {
    out.key(key)
    out.bool(value)
  }

  mutating func orNull(_ key: StaticString, _ value: String?) {
    out.key(key)
    if let value { out.string(value) } else { out.null() }
  }

  static func hex(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { [JSONBytes.hexDigit($0 >> 4), JSONBytes.hexDigit($0 & 15)] }, as: UTF8.self)
  }
}

extension Participant {
  /// What stands in one string for a person: the name, or the address where there is none.
  fileprivate var displayed: String? { name ?? address }
}

extension ItemJSON {
  /// The line as text.
  package static func text(for item: ParsedItem) -> String { String(decoding: line(for: item), as: UTF8.self) }

  package static func text(for report: FidelityReport) -> String { String(decoding: line(for: report), as: UTF8.self) }
}

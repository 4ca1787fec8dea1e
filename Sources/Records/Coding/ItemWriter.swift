// SPDX-License-Identifier: Apache-2.0

/// Encodes items for the filing, the parser's pipe and the catalogue (docs/archive-layout.md).
///
/// An item is a tag (0 message, 1 event, 2 notice), a bit set of the fields that are there, then those
/// fields in a fixed order. Strings that repeat go through `LabelWriter`, so a block of items is
/// read from its first byte on.
package struct ItemWriter {
  package var out = ByteWriter()
  private var labels = LabelWriter()

  package init() {}

  /// Forgets labels and bytes: the next item starts a new block.
  package mutating func restart() {
    out.bytes.removeAll(keepingCapacity: true)
    labels = LabelWriter()
  }

  package mutating func write(_ item: ParsedItem) {
    switch item {
    case .message(let message): write(message)
    case .event(let event): write(event)
    case .notice(let notice): write(notice)
    }
  }

  private mutating func write(_ m: ParsedMessage) {
    out.write(byte: 0)
    out.write(m.fields.rawValue)
    out.write(m.seq)
    write(m.conversation)
    write(m.source)
    labels.write(m.type.rawValue, to: &out)
    if let sender = m.sender { write(sender) }
    if let sentAt = m.sentAt { write(sentAt) }
    if let text = m.text { out.write(text) }
    if !m.attachments.isEmpty { write(all: m.attachments) { $0.write($1) } }
    if let replyTo = m.replyTo { out.write(replyTo) }
    if !m.reactions.isEmpty { write(all: m.reactions) { $0.write($1) } }
    if !m.recipients.isEmpty { write(all: m.recipients) { $0.write($1) } }
    if let nativeID = m.nativeID { out.write(nativeID) }
    if let subject = m.subject { out.write(subject) }
    if !m.extras.isEmpty { write(all: m.extras) { $0.write($1) } }
  }

  private mutating func write(_ e: ParsedEvent) {
    out.write(byte: 1)
    out.write(e.fields.rawValue)
    out.write(e.seq)
    write(e.conversation)
    write(e.source)
    labels.write(e.type.rawValue, to: &out)
    out.write(e.text)
    if let actor = e.actor { write(actor) }
    if let sentAt = e.sentAt { write(sentAt) }
    if !e.targets.isEmpty { write(all: e.targets) { $0.write($1) } }
    if let before = e.before { out.write(before) }
    if let after = e.after { out.write(after) }
    if !e.extras.isEmpty { write(all: e.extras) { $0.write($1) } }
  }

  package mutating func write(_ notice: Notice) {
    out.write(byte: 2)
    labels.write(notice.code.rawValue, to: &out)
    write(notice.source)
    write(optional: notice.detail)
  }

  private mutating func write<Element>(all list: [Element], _ each: (inout ItemWriter, Element) -> Void) {
    out.write(list.count)
    for element in list { each(&self, element) }
  }

  private mutating func write(optional text: String?) {
    out.write(byte: text == nil ? 0 : 1)
    if let text { out.write(text) }
  }

  private mutating func write(optionalLabel text: String?) {
    out.write(byte: text == nil ? 0 : 1)
    if let text { labels.write(text, to: &out) }
  }

  private mutating func write(_ label: ConversationLabel) {
    labels.write(label.id, to: &out)
    out.write(byte: (label.title == nil ? 0 : 1) | (label.channel == nil ? 0 : 2))
    if let title = label.title { labels.write(title, to: &out) }
    if let channel = label.channel { labels.write(channel, to: &out) }
  }

  private mutating func write(_ source: Provenance) {
    labels.write(source.file, to: &out)
    out.write(source.start)
    out.write(source.end - source.start)
  }

  private mutating func write(_ p: Participant) {
    write(optionalLabel: p.name)
    write(optionalLabel: p.address)
    out.write(byte: p.isSelf.map { $0 ? 2 : 1 } ?? 0)
  }

  private mutating func write(_ r: Recipient) {
    write(r.participant)
    labels.write(r.role.rawValue, to: &out)
  }

  private mutating func write(_ r: Reaction) {
    out.write(r.emoji)
    out.write(byte: r.by == nil ? 0 : 1)
    if let by = r.by { write(by) }
  }

  private mutating func write(_ extra: Extra) {
    labels.write(extra.name, to: &out)
    out.write(extra.value)
  }

  private mutating func write(_ a: ParsedAttachment) {
    write(optional: a.name)
    labels.write(a.status.rawValue, to: &out)
    write(optionalLabel: a.mediaType)
    out.write(a.bytes.map { $0 + 1 } ?? 0)
    out.write(a.sha256 ?? [])
    write(optional: a.member)
    out.write(a.file.map { $0 + 1 } ?? 0)
  }

  private mutating func write(_ s: Stamp) {
    out.write(s.raw)
    out.write(byte: (s.wall == nil ? 0 : 1) | (s.instant == nil ? 0 : 2))
    if let wall = s.wall { out.write(signed: wall.milliseconds) }
    if let instant = s.instant { out.write(signed: instant.milliseconds) }
    write(optionalLabel: s.zone)
    write(optionalLabel: s.zoneBasis?.rawValue)
    labels.write(s.precision.rawValue, to: &out)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// What a `ParsedMessage` holds.
///
/// `@unchecked`: changed only through `ParsedMessage.own()`, that is while nobody else holds it.
final class MessageBody: @unchecked Sendable {
  @exclusivity(unchecked) var seq: Int
  @exclusivity(unchecked) var origin: ItemOrigin
  @exclusivity(unchecked) var start: Int
  @exclusivity(unchecked) var end: Int
  @exclusivity(unchecked) var sender: Participant?
  @exclusivity(unchecked) var sentAt: Stamp?
  @exclusivity(unchecked) var text: String?
  @exclusivity(unchecked) var rare: RareMessage?
  @exclusivity(unchecked) var type: MessageType
  @exclusivity(unchecked) var edited = false
  @exclusivity(unchecked) var deleted = false
  @exclusivity(unchecked) var forwarded = false

  init(
    _ seq: Int, _ origin: ItemOrigin, _ start: Int, _ end: Int, _ sender: Participant?, _ sentAt: Stamp?,
    _ type: MessageType, _ text: String?
  ) {
    (self.seq, self.origin, self.start, self.end) = (seq, origin, start, end)
    (self.sender, self.sentAt, self.type, self.text) = (sender, sentAt, type, text)
  }

  convenience init(copying other: MessageBody) {
    self.init(
      other.seq, other.origin, other.start, other.end, other.sender, other.sentAt, other.type, other.text)
    (edited, deleted, forwarded, rare) = (other.edited, other.deleted, other.forwarded, other.rare)
  }

  /// Changes the rare fields in place, copied first where another message shares them.
  func change(_ edit: (inout RareMessageFields) -> Void) {
    if !isKnownUniquelyReferenced(&rare) { rare = RareMessage(rare?.fields ?? RareMessageFields()) }
    if let rare { edit(&rare.fields) }
  }

  func move(to source: Provenance) {
    if source.file != origin.file { origin = ItemOrigin(conversation: origin.conversation, file: source.file) }
    (start, end) = (source.start, source.end)
  }

  func equals(_ b: MessageBody) -> Bool {
    seq == b.seq && origin.conversation == b.origin.conversation && origin.file == b.origin.file && start == b.start
      && end == b.end && sender == b.sender && sentAt == b.sentAt && type == b.type && text == b.text
      && edited == b.edited && deleted == b.deleted && forwarded == b.forwarded
      && (rare?.fields ?? RareMessageFields()) == (b.rare?.fields ?? RareMessageFields())
  }
}

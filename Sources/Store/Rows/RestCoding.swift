// SPDX-License-Identifier: Apache-2.0
import Records

/// The fields of an item that have no column of their own, in the filing's encoding; nil for a plain line.
struct RestCoding {
  private static let nowhere = ConversationLabel(id: "")
  private static let nothing = Provenance(file: "", start: 0, end: 0)

  private var writer = ItemWriter()

  mutating func rest(of message: ParsedMessage, leaf: Int) -> [UInt8]? {
    guard message.seq != leaf || !message.isPlain else { return nil }
    var rest = message
    (rest.conversation, rest.source) = (Self.nowhere, Self.nothing)
    (rest.sender, rest.sentAt, rest.text) = (nil, nil, nil)
    return encode(.message(rest))
  }

  mutating func rest(of event: ParsedEvent, leaf: Int) -> [UInt8]? {
    guard event.seq != leaf || !event.isPlain else { return nil }
    var rest = event
    (rest.conversation, rest.source) = (Self.nowhere, Self.nothing)
    (rest.actor, rest.sentAt, rest.text) = (nil, nil, "")
    return encode(.event(rest))
  }

  private mutating func encode(_ item: ParsedItem) -> [UInt8] {
    writer.restart()
    writer.write(item)
    return writer.out.bytes
  }

  static func decode(_ bytes: UnsafeRawBufferPointer) throws -> ParsedItem {
    var reader = ItemReader(ByteReader(bytes))
    do { return try reader.item() } catch {
      throw CatalogueError(.damaged, "A record's fields cannot be read.", remedy: CatalogueError.rebuild)
    }
  }
}

extension ParsedMessage {
  fileprivate var isPlain: Bool {
    attachments.isEmpty && reactions.isEmpty && recipients.isEmpty && extras.isEmpty && replyTo == nil
      && nativeID == nil && subject == nil
  }
}

extension ParsedEvent {
  fileprivate var isPlain: Bool { targets.isEmpty && extras.isEmpty && before == nil && after == nil }
}

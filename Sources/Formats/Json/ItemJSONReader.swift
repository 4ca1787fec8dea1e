// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads back the lines `ItemJSON` writes.
struct ItemJSONReader {
  /// Labels and people met before are shared, as a parser shares them.
  private var labels: [ConversationLabel: ItemOrigin] = [:]
  private var people: [Participant: Participant] = [:]
  private let file: String

  /// - Parameter file: where the lines stand.
  init(file: String) { self.file = file }

  /// The item of one line; nil when it is none.
  mutating func item(_ line: JSONPiece) -> ParsedItem? {
    switch line["kind"]?.string {
    case "message": message(line).map(ParsedItem.message)
    case "event": event(line).map(ParsedItem.event)
    case "notice": notice(line).map(ParsedItem.notice)
    default: nil
    }
  }

  private mutating func message(_ line: JSONPiece) -> ParsedMessage? {
    guard let origin = origin(line), let type = line["type"]?.string else { return nil }
    var message = ParsedMessage(
      seq: 0, origin: origin, start: line.range.lowerBound, end: line.range.upperBound,
      sender: line["sender"].map { person($0) }, sentAt: line["sentAt"].flatMap(Stamp.init),
      type: MessageType(rawValue: type) ?? .unknown, text: line["text"]?.string)
    message.edited = line["edited"]?.bool ?? false
    message.deleted = line["deleted"]?.bool ?? false
    message.forwarded = line["forwarded"]?.bool ?? false
    readRareFields(of: line, into: &message)
    return message
  }

  private mutating func readRareFields(of line: JSONPiece, into message: inout ParsedMessage) {
    if let subject = line["subject"]?.string { message.subject = subject }
    if let id = line["id"]?.string { message.nativeID = id }
    if let replyTo = line["replyTo"]?.string { message.replyTo = replyTo }
    if let pieces = line["attachments"]?.elements, !pieces.isEmpty {
      message.attachments = pieces.map(ParsedAttachment.init)
    }
    if let pieces = line["reactions"]?.elements {
      message.reactions = pieces.map { piece in
        Reaction(emoji: piece["emoji"]?.string ?? "", by: piece["by"].map { person($0) })
      }
    }
    if let pieces = line["recipients"]?.elements {
      message.recipients = pieces.map { piece in
        Recipient(person(piece), role: piece["role"]?.string.flatMap(Recipient.Role.init) ?? .to)
      }
    }
    if line["extras"] != nil { message.extras = extras(line) }
  }

  private mutating func event(_ line: JSONPiece) -> ParsedEvent? {
    guard let origin = origin(line), let about = line["event"], let type = about["type"]?.string else { return nil }
    var event = ParsedEvent(
      seq: 0, origin: origin, start: line.range.lowerBound, end: line.range.upperBound,
      sentAt: line["sentAt"].flatMap(Stamp.init), type: EventType(rawValue: type) ?? .unknown,
      text: line["text"]?.string ?? "")
    event.actor = about["actor"].map { person($0) }
    event.targets = about["targets"]?.elements.map { person($0) } ?? []
    (event.before, event.after) = (about["before"]?.string, about["after"]?.string)
    event.extras = extras(line)
    return event
  }

  private func notice(_ line: JSONPiece) -> Notice? {
    guard let code = line["code"]?.string.flatMap(NoticeCode.init) else { return nil }
    let place = Provenance(file: file, start: line.range.lowerBound, end: line.range.upperBound)
    return Notice(code, place, detail: line["detail"]?.string)
  }

  private mutating func origin(_ line: JSONPiece) -> ItemOrigin? {
    guard let said = line["conversation"], let id = said["id"]?.string else { return nil }
    let label = ConversationLabel(id: id, title: said["title"]?.string, channel: said["channel"]?.string)
    if let known = labels[label] { return known }
    let origin = ItemOrigin(conversation: label, file: file)
    labels[label] = origin
    return origin
  }

  /// A person as an object, or as the one name that stands for them.
  private mutating func person(_ piece: JSONPiece) -> Participant {
    let person = Participant(
      name: piece["name"]?.string ?? piece.string, address: piece["address"]?.string, isSelf: piece["self"]?.bool)
    if let known = people[person] { return known }
    people[person] = person
    return person
  }

  private func extras(_ line: JSONPiece) -> [Extra] {
    line["extras"]?.elements.map { Extra($0["name"]?.string ?? "", $0["value"]?.string ?? "") } ?? []
  }
}

extension Stamp {
  fileprivate init?(_ piece: JSONPiece) {
    guard let raw = piece["raw"]?.string else { return nil }
    self.init(
      raw: raw, wall: piece["wall"]?.string.flatMap { ISOStamp.stamp($0)?.wall },
      precision: piece["precision"]?.string.flatMap(Precision.init) ?? .second,
      instant: piece["instant"]?.string.flatMap { ISOStamp.stamp($0)?.instant }, zone: piece["zone"]?.string,
      zoneBasis: piece["zoneBasis"]?.string.flatMap(ZoneBasis.init))
  }
}

extension ParsedAttachment {
  /// `file` is the reader's to give.
  fileprivate init(_ piece: JSONPiece) {
    self.init(
      name: piece["name"]?.string, status: piece["status"]?.string.flatMap(Status.init) ?? .missing,
      mediaType: piece["mediaType"]?.string)
    bytes = piece["bytes"]?.integer.flatMap { Int(exactly: $0) }.flatMap { $0 >= 0 ? $0 : nil }
    sha256 = piece["sha256"]?.string.flatMap(HexDigit.bytes)
    member = piece["member"]?.string
  }
}

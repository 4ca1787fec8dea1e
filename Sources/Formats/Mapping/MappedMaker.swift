// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes an item of a row, by the rules of a mapping.
struct MappedMaker {
  /// An item and what of it could not be read.
  struct Made {
    let item: ParsedItem
    /// Fields that were found.
    let found: Set<MappingField>
    let timeUnread: Bool
  }

  private let mapping: Mapping
  private var clock: LocalClock
  private var people: [String: Participant] = [:]
  private var labels: [String: ConversationLabel] = [:]
  /// Top names that stand whole in a field.
  private let taken: Set<String>
  var shelf: MediaShelf

  /// People and conversations remembered, so that their items share one.
  private static let most = 10_000

  init(_ mapping: Mapping, _ choices: Choices, _ shelf: MediaShelf) throws {
    (self.mapping, self.shelf) = (mapping, shelf)
    clock = try LocalClock(
      Choices(timeZone: mapping.zone ?? choices.timeZone, assumedTimeZone: choices.assumedTimeZone))
    // A type stays as the source has it, beside what it was taken for.
    taken = Set(mapping.rules.filter { $0.key != .type }.flatMap(\.value.places))
  }

  var zone: String? { clock.zone }
  var basis: Stamp.ZoneBasis? { clock.basis }

  mutating func make(_ row: MappedRow, _ source: Provenance, title: String) throws -> Made {
    var found: Set<MappingField> = []
    let value = { [mapping] (field: MappingField) -> String? in Self.value(field, row, mapping) }
    for field in MappingField.allCases where value(field) != nil { found.insert(field) }
    let raw = value(.time)
    let (stamp, unread) = stamp(raw)
    let label = label(value(.conversation), value(.title) ?? (value(.conversation) == nil ? title : nil))
    let sender = participant(value(.sender), value(.address))
    let word = value(.type)
    let extras = row.rest(except: taken)
    if let word, mapping.events.contains(word) {
      var event = ParsedEvent(
        seq: 0, conversation: label, sentAt: stamp, type: .unknown, text: value(.text) ?? "", source: source)
      event.actor = sender
      event.extras = extras
      return Made(item: .event(event), found: found, timeUnread: unread)
    }
    let attachments = try attachments(row)
    let usual: MessageType = value(.text) == nil && !attachments.isEmpty ? .media : .text
    let type = word.map { mapping.types[$0] ?? (mapping.types.isEmpty ? usual : .unknown) } ?? usual
    var message = ParsedMessage(
      seq: 0, conversation: label, sender: sender, sentAt: stamp, type: type, text: value(.text), source: source)
    if !attachments.isEmpty { message.attachments = attachments }
    if let id = value(.id) { message.nativeID = id }
    if let reply = value(.replyTo) { message.replyTo = reply }
    if !extras.isEmpty { message.extras = extras }
    if type == .deleted { message.deleted = true }
    return Made(item: .message(message), found: found, timeUnread: unread)
  }

  /// The text a rule finds; nil where there is no rule, or nothing stands there.
  static func value(_ field: MappingField, _ row: MappedRow, _ mapping: Mapping) -> String? {
    switch mapping.rules[field] {
    case nil: return nil
    case .constant(let text): return text
    case .from(let places):
      let texts = places.flatMap { row.texts(at: $0) }
      return texts.isEmpty ? nil : texts.joined(separator: " ")
    }
  }

  /// The stamp and whether it could not be read.
  private mutating func stamp(_ raw: String?) -> (Stamp?, Bool) {
    guard let raw else { return (nil, false) }
    guard let reading = mapping.time.map({ $0.read(raw) }) ?? TimePattern.iso.read(raw) else {
      return (Stamp(raw: raw, wall: nil, precision: .minute), true)
    }
    if let epoch = reading.epoch {
      return (EpochStamp.stamp(raw: raw, milliseconds: epoch, precision: reading.precision), false)
    }
    guard let wall = reading.wall, let offset = reading.offset else {
      return (clock.stamp(raw: raw, wall: reading.wall, precision: reading.precision), false)
    }
    return (
      Stamp(
        raw: raw, wall: wall, precision: reading.precision, instant: Instant(wall, offset: offset),
        zone: Self.words(offset), zoneBasis: .inSource), false
    )
  }

  /// "+0100".
  private static func words(_ offset: Int) -> String {
    let minutes = abs(offset) / 60
    let (hour, minute) = (minutes / 60, minutes % 60)
    return (offset < 0 ? "-" : "+") + (hour < 10 ? "0" : "") + "\(hour)" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  private mutating func label(_ id: String?, _ title: String?) -> ConversationLabel {
    let key = id ?? title ?? ""
    if let known = labels[key] { return known }
    let label = ConversationLabel(id: key, title: title ?? id)
    if labels.count < Self.most { labels[key] = label }
    return label
  }

  private mutating func participant(_ name: String?, _ address: String?) -> Participant? {
    guard name != nil || address != nil else { return nil }
    let key = (name ?? "") + "\u{0}" + (address ?? "")
    if let known = people[key] { return known }
    let participant = Participant(name: name, address: address)
    if people.count < Self.most { people[key] = participant }
    return participant
  }

  private mutating func attachments(_ row: MappedRow) throws -> [ParsedAttachment] {
    guard case .from(let places)? = mapping.rules[.attachments] else { return [] }
    var names = places.flatMap { row.texts(at: $0) }
    if let separator = mapping.attachmentSeparator {
      names = names.flatMap { $0.split(separator: separator).map { Self.trimmed($0) } }
    }
    return try names.filter { !$0.isEmpty }.map { try shelf.take(at: mapping.folder + $0, name: $0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    let kept = text.utf8.drop { $0 == 0x20 }
    guard let last = kept.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(Substring(kept[...last]))
  }
}

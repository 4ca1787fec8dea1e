// SPDX-License-Identifier: Apache-2.0
import Records

extension StagedSheet {
  func encoded() -> [UInt8] {
    var out = ByteWriter()
    out.write(salt)
    out.write(content)
    out.write(tag)
    for text in [owner, custodian, timeZone ?? "", dateOrder?.rawValue ?? ""] { out.write(text) }
    out.write(byte: isCleared ? 1 : 0)
    out.write(aids.encoded())
    out.write(withholdings.count)
    for withholding in withholdings { Self.write(withholding, to: &out) }
    return out.bytes
  }

  init(_ bytes: [UInt8]) throws {
    self = try bytes.withUnsafeBytes { raw in
      var input = ByteReader(raw)
      var sheet = StagedSheet(salt: try input.data())
      (sheet.content, sheet.tag) = (try input.data(), try input.data())
      (sheet.owner, sheet.custodian) = (try input.text(), try input.text())
      let (zone, order) = (try input.text(), try input.text())
      (sheet.timeZone, sheet.dateOrder) = (zone.isEmpty ? nil : zone, DateOrder(rawValue: order))
      sheet.isCleared = try input.byte() == 1
      sheet.aids = try ReadingAids(try input.data())
      for _ in 0..<(try input.count()) { sheet.withholdings.append(try Self.withholding(&input)) }
      return sheet
    }
  }

  private static func write(_ withholding: StagedWithholding, to out: inout ByteWriter) {
    out.write(withholding.id.bytes)
    write(withholding.selection, to: &out)
    out.write(withholding.category.rawValue)
    out.write(withholding.words)
    out.write(signed: withholding.at.milliseconds)
    for person in [withholding.preparedBy, withholding.signedBy].compactMap(\.self) {
      out.write(person.id.bytes)
      out.write(person.name)
    }
    out.write([])
  }

  private static func withholding(_ input: inout ByteReader) throws -> StagedWithholding {
    guard let id = WithholdingID(bytes: try input.data()) else { throw CodingDamage(offset: input.offset) }
    let selection = try selection(&input)
    guard let category = WithholdingCategory(rawValue: try input.text()) else {
      throw CodingDamage(offset: input.offset)
    }
    let (words, at) = (try input.text(), Instant(milliseconds: try input.signed()))
    var people: [PersonReference] = []
    while let person = PersonID(bytes: try input.data()) {
      people.append(PersonReference(id: person, name: try input.text()))
    }
    guard let preparer = people.first else { throw CodingDamage(offset: input.offset) }
    return StagedWithholding(
      id: id, selection: selection, category: category, words: words, preparedBy: preparer,
      signedBy: people.count > 1 ? people[1] : nil, at: at)
  }

  private static func write(_ selection: WithholdingSelection, to out: inout ByteWriter) {
    switch selection {
    case .conversation(let key):
      out.write(byte: 0)
      write(key, to: &out)
    case .dates(let key, let from, let through):
      out.write(byte: key == nil ? 1 : 2)
      if let key { write(key, to: &out) }
      out.write(from.description)
      out.write(through.description)
    case .messages(let places):
      out.write(byte: 3)
      out.write(places.count)
      for place in places { out.write(place) }
    }
  }

  private static func selection(_ input: inout ByteReader) throws -> WithholdingSelection {
    switch try input.byte() {
    case 0: return .conversation(try key(&input))
    case 1: return .dates(nil, from: try day(&input), through: try day(&input))
    case 2: return .dates(try key(&input), from: try day(&input), through: try day(&input))
    case 3:
      var places: [Int] = []
      for _ in 0..<(try input.count()) { places.append(try input.count()) }
      return .messages(places)
    default: throw CodingDamage(offset: input.offset)
    }
  }

  private static func day(_ input: inout ByteReader) throws -> Day {
    guard let day = Day(try input.text()) else { throw CodingDamage(offset: input.offset) }
    return day
  }

  private static func write(_ key: ConversationKey, to out: inout ByteWriter) {
    out.write(key.channel)
    out.write(key.label)
    out.write(key.title ?? "")
  }

  private static func key(_ input: inout ByteReader) throws -> ConversationKey {
    let (channel, label, title) = (try input.text(), try input.text(), try input.text())
    return ConversationKey(channel: channel, label: label, title: title.isEmpty ? nil : title)
  }
}

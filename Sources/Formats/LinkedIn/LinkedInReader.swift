// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes items of the rows of the table.
struct LinkedInReader: FileReader {
  private let tree: FileTree
  private var clock: LocalClock
  private let index: PathIndex
  private var rows: CSVReader?
  private var columns: LinkedInColumns?
  private var file = ""
  private var size = 0
  private var repeated: RepeatedRecords
  private var origins: [String: ItemOrigin] = [:]

  init(_ tree: FileTree, _ tables: [TreeFile], _ choices: Choices) throws {
    repeated = RepeatedRecords(mayOverlap: tables.count > 1)
    self.tree = tree
    clock = try LocalClock(choices)
    index = PathIndex(tree)
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    repeated.beginFile()
    (rows, columns, self.file, size, origins) = (CSVReader(source), nil, file.path, source.size, [:])
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let row = try rows?.next() else { return false }
    if row.isBroken, row.range.upperBound == size { desk.note(.truncated, place(row)) }
    guard let columns else {
      columns = LinkedInColumns(row)
      if columns == nil { desk.note(.unreadableLine, place(row), detail: "no header row", covers: true) }
      return columns != nil
    }
    guard !row.isBroken, row.fields.count >= min(columns.count, 4) else {
      desk.note(.unreadableLine, place(row), covers: true)
      return true
    }
    if repeated.isRepeat(row.fields.joined(separator: "\u{0}"), place(row), &desk) { return true }
    try give(row, columns, &desk)
    return true
  }

  private func place(_ row: CSVRow) -> Provenance {
    Provenance(file: file, start: row.range.lowerBound, end: row.range.upperBound)
  }

  private mutating func give(_ row: CSVRow, _ columns: LinkedInColumns, _ desk: inout ReadingDesk) throws {
    let date = columns.field("DATE", of: row)
    let sentAt = date.map { self.stamp($0, row, &desk) }
    let words = columns.field("CONTENT", of: row)
    var message = ParsedMessage(
      seq: 0, origin: origin(row, columns), start: row.range.lowerBound, end: row.range.upperBound,
      sender: person(columns.field("FROM", of: row), columns.field("SENDER PROFILE URL", of: row)), sentAt: sentAt,
      type: .text, text: words.map { WebText.words($0) })
    message.subject = columns.field("SUBJECT", of: row)
    message.recipients = recipients(row, columns)
    var extras: [Extra] = []
    if let words, words != message.text { extras.append(Extra("raw:CONTENT", JSONText.quoted(words))) }
    for (name, column) in columns.others {
      guard let value = row[column], !value.isEmpty else { continue }
      extras.append(Extra(name.lowercased(), value))
      if name == "IS MESSAGE DRAFT", value.lowercased().hasPrefix("y") || value == "true" { desk.count("drafts") }
    }
    try attach(&message, columns.field("ATTACHMENTS", of: row), &extras, &desk)
    message.extras = extras
    desk.give(message)
  }

  /// "2023-01-05 10:11:12 UTC"; older tables wrote it out: "1/5/23, 10:11 AM" is left unread, its order being open.
  private mutating func stamp(_ raw: String, _ row: CSVRow, _ desk: inout ReadingDesk) -> Stamp {
    if let stamp = ISOStamp.stamp(raw), stamp.instant != nil { return stamp }
    let stamp =
      ISOStamp.stamp(raw).map { clock.stamp(raw: raw, wall: $0.wall, precision: $0.precision) }
      ?? ProseStamp.stamp(raw, &clock)
    if stamp.wall == nil { desk.note(.dateUndecided, place(row)) }
    return stamp
  }

  private mutating func origin(_ row: CSVRow, _ columns: LinkedInColumns) -> ItemOrigin {
    let title = columns.field("CONVERSATION TITLE", of: row)
    let people = [columns.field("FROM", of: row), columns.field("TO", of: row)].compactMap { $0 }
    let id = columns.field("CONVERSATION ID", of: row) ?? people.sorted().joined(separator: ", ")
    if let known = origins[id] { return known }
    let origin = ItemOrigin(
      conversation: ConversationLabel(id: id, title: title ?? people.joined(separator: ", ")), file: file)
    origins[id] = origin
    return origin
  }

  private func person(_ name: String?, _ address: String?) -> Participant? {
    name == nil && address == nil ? nil : Participant(name: name, address: address)
  }

  /// Names and addresses stand in two lists; they are paired only where both have the same length.
  private func recipients(_ row: CSVRow, _ columns: LinkedInColumns) -> [Recipient] {
    let names = Self.list(columns.field("TO", of: row))
    let addresses = Self.list(columns.field("RECIPIENT PROFILE URLS", of: row))
    if names.count == addresses.count {
      return zip(names, addresses).map { Recipient(Participant(name: $0, address: $1), role: .to) }
    }
    return names.map { Recipient(Participant(name: $0), role: .to) }
      + addresses.map { Recipient(Participant(address: $0), role: .to) }
  }

  private static func list(_ field: String?) -> [String] {
    (field ?? "").utf8.split(separator: 0x2C).map { part in
      let text = part.drop { $0 == 0x20 }
      return String(decoding: text, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  private mutating func attach(
    _ message: inout ParsedMessage, _ field: String?, _ extras: inout [Extra], _ desk: inout ReadingDesk
  ) throws {
    guard let field else { return }
    var writer = JSONText()
    let parts = field.utf8.split { $0 == 0x2C || $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    for part in parts {
      let address = String(decoding: part, as: UTF8.self)
      let path = address.utf8.split(separator: 0x3F).first.map { String(decoding: $0, as: UTF8.self) } ?? address
      let name = WebText.percentDecoded(
        path.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? path)
      let type = MediaKind.type(ofName: name)
      let file = index.files(named: name).first
      let attachment = try file.map { try desk.media.take($0, mediaType: type) }
      message.attachments.append(attachment ?? ParsedAttachment(name: name, status: .omitted, mediaType: type))
      extras.append(Extra("attachment:\(message.attachments.count):address", writer.address(address)))
    }
    desk.count("signedAddresses", by: writer.secrets)
    if !message.attachments.isEmpty { message.type = .media }
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    desk.close(LinkedInLosses.all(desk), gaps: ["LINKEDIN-FILES-LEFT-OUT"], isExperimental: true)
  }
}

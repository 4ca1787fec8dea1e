// SPDX-License-Identifier: Apache-2.0
import Records

/// One message for each picture, PDF or text; for pasted words one a paragraph where the person says so.
struct EvidenceItems: ParsedItems {
  /// Longest text read, in bytes.
  private static let longestText = 16 << 20

  private let facts: EvidenceFacts
  private let readings: [String: [MachineReading]]
  private let label: ConversationLabel
  private let stamp: Stamp?
  private let clock: LocalClock
  private var waiting: ArraySlice<TreeFile>
  private var paragraphs: ArraySlice<EvidenceParagraph> = []
  private var text = (file: "", bytes: [UInt8]())
  private var shelf: MediaShelf
  private var tally = Tally(format: "evidence", parserVersion: 1)
  private var told: [ParsedItem] = []
  private var counts: [EvidenceKind: Int] = [:]
  private var isConcluded = false

  init(_ export: Export, _ facts: EvidenceFacts, _ choices: Choices, _ sink: any FileSink) throws {
    self.facts = facts
    let tree = try export.tree()
    guard tree.files.contains(where: { EvidenceKind($0.head()) != nil }) else { throw Self.stranger }
    (waiting, shelf) = (tree.files[...], MediaShelf(tree, sink))
    readings = Dictionary(grouping: choices.readings, by: \.path)
    var clock = try LocalClock(choices)
    stamp = Self.stamp(facts, &clock)
    self.clock = clock
    let title = facts.title ?? (facts.people.isEmpty ? export.name : facts.people.joined(separator: ", "))
    label = ConversationLabel(id: title, title: title)
  }

  private static let stranger = FormatError(
    .unsupported, "This is neither a picture (PNG, JPEG, HEIC, WebP, GIF) nor a PDF nor plain text.",
    remedy: "Make a screenshot or a PDF of what it shows, and hand that in.")

  var report: FidelityReport { tally.report }

  mutating func next() throws -> ParsedItem? {
    if let item = told.popLast() { return item }
    while true {
      if let paragraph = paragraphs.popFirst() { return message(paragraph) }
      guard let file = waiting.popFirst() else { break }
      if let item = try take(file) { return item }
    }
    if !isConcluded { conclude() }
    return nil
  }

  /// nil for a text, whose paragraphs follow.
  private mutating func take(_ file: TreeFile) throws -> ParsedItem? {
    let source = try file.open()
    tally.begin(fileOf: source.size)
    let place = Provenance(file: file.path, start: 0, end: source.size)
    guard let kind = EvidenceKind(try source.prefix(EvidenceKind.head)) else {
      return tally.give(Notice(.fileUnread, place), covers: true)
    }
    counts[kind, default: 0] += 1
    guard kind == .text else { return try picture(file, kind, place) }
    guard source.size <= Self.longestText else { return tally.give(Notice(.limitReached, place), covers: true) }
    text = (file.path, try source.bytes(0..<source.size))
    paragraphs = EvidenceParagraph.all(in: text.bytes, apart: facts.isOneMessagePerParagraph)[...]
    return nil
  }

  private mutating func picture(_ file: TreeFile, _ kind: EvidenceKind, _ place: Provenance) throws -> ParsedItem {
    var message = made(.media, nil, place)
    message.attachments = [try shelf.take(file, mediaType: kind.mediaType)]
    message.extras += readings[file.path, default: []].flatMap(Self.extras)
    return tally.give(message)
  }

  private mutating func message(_ paragraph: EvidenceParagraph) -> ParsedItem {
    let place = Provenance(file: text.file, start: paragraph.range.lowerBound, end: paragraph.range.upperBound)
    let words = text.bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { Text.decode($0 + paragraph.words.lowerBound, $0 + paragraph.words.upperBound) }
    }
    if words?.repaired == true { told.append(tally.give(Notice(.invalidUTF8, place), covers: false)) }
    return tally.give(made(.text, words?.text ?? "", place))
  }

  private func made(_ type: MessageType, _ words: String?, _ place: Provenance) -> ParsedMessage {
    var message = ParsedMessage(
      seq: 0, conversation: label, sender: nil, sentAt: stamp, type: type, text: words, source: place)
    message.recipients = facts.people.map { Recipient(Participant(name: $0), role: .member) }
    message.extras = entered
    return message
  }

  /// The facts, as entered.
  private var entered: [Extra] {
    let all: [(String, String?)] = [
      ("with", facts.people.isEmpty ? nil : facts.people.joined(separator: "\n")), ("channel", facts.channel),
      ("from", facts.from), ("to", facts.to), ("madeBy", facts.madeBy), ("madeHow", facts.madeHow),
      ("noExport", facts.noExport),
    ]
    return all.compactMap { name, value in value.map { Extra("entered:\(name)", $0) } }
  }

  /// What a machine read, under names that say so.
  private static func extras(_ reading: MachineReading) -> [Extra] {
    let name = "derived:\(reading.way.rawValue)"
    guard let words = reading.words else { return [Extra("\(name):problem", reading.problem ?? "There are no words.")] }
    return [Extra(name, words), Extra("\(name):engine", reading.engine)]
  }

  private static func stamp(_ facts: EvidenceFacts, _ clock: inout LocalClock) -> Stamp? {
    guard let from = facts.from, let moment = EnteredMoment(from) else { return nil }
    let raw = facts.to.map { "\(from) to \($0)" } ?? from
    return clock.stamp(raw: raw, wall: moment.wall, precision: moment.precision)
  }

  private mutating func conclude() {
    isConcluded = true
    let (facts, counts, readings) = (facts, counts, readings.values.flatMap(\.self))
    let (zone, basis) = (clock.zone, clock.basis)
    tally.conclude { report in
      if report.firstAt != nil { (report.zone, report.zoneBasis) = (zone, basis) }
      EvidenceLosses.conclude(&report, facts, counts, readings)
    }
  }
}

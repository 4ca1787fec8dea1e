// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads `messages.txt`, twice: for the order of its dates, and for its messages.
struct ThreemaChatReader: FileReader {
  /// Longest text that is put together from lines (2 MiB).
  private static let longestText = 2 << 20
  /// Names collected for a chat's own.
  private static let mostNames = 256

  private let transcripts: [TreeFile]
  private let tree: FileTree
  private var stamps: LocalStamps
  private var lines: TextLines?
  private var folder: Substring = ""
  private var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  private var pending: (line: ThreemaLine, words: String, range: Range<Int>)?

  init(_ transcripts: [TreeFile], _ tree: FileTree, _ choices: Choices) throws {
    (self.transcripts, self.tree) = (transcripts, tree)
    stamps = try LocalStamps(choices)
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    let others = try survey(source)
    if stamps.choice.order == nil { desk.note(.dateUndecided, Provenance(file: file.path, start: 0, end: 0)) }
    folder = file.folder
    origin = ItemOrigin(conversation: Self.label(file, others), file: file.path)
    lines = TextLines(source)
  }

  /// Settles the order of the dates and returns the names of all but the holder.
  private mutating func survey(_ source: any ByteSource) throws -> Set<String> {
    var survey = LocalDateSurvey()
    var others: Set<String> = []
    var first = TextLines(source)
    while let line = try first.next() {
      guard let line = ThreemaLine(line.text) else { continue }
      survey.see(line.date)
      guard let name = line.sender, !LocalStamps.own.contains(name), others.count < Self.mostNames else { continue }
      others.insert(name)
    }
    stamps.settle(survey)
    return others
  }

  /// A chat bears no name inside: older versions put one into the file's name, else its people name it.
  private static func label(_ file: TreeFile, _ others: Set<String>) -> ConversationLabel {
    var name = others.isEmpty ? nil : others.sorted().joined(separator: ", ")
    if file.baseName.hasPrefix("messages-") { name = String(file.baseName.dropFirst(9).dropLast(4)) }
    return ConversationLabel(id: name ?? file.path, title: name)
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let line = try lines?.next() else {
      try close(&desk)
      return false
    }
    if line.isRepaired { desk.note(.invalidUTF8, Provenance(file: origin.file, range: line.range)) }
    if let read = ThreemaLine(line.text) {
      try close(&desk)
      pending = (read, read.words, line.range)
    } else if let (count, start) = pending.map({ ($0.words.utf8.count, $0.range.lowerBound) }), count < Self.longestText
    {
      pending?.words += "\n" + line.text
      pending?.range = start..<line.range.upperBound
    } else {
      try close(&desk)
      let isBefore = desk.tally.next == 0
      let code: NoticeCode = isBefore ? .textBeforeFirstMessage : .unreadableLine
      desk.note(code, Provenance(file: origin.file, range: line.range), covers: true)
    }
    return true
  }

  private mutating func close(_ desk: inout ReadingDesk) throws {
    guard let (line, words, range) = pending else { return }
    pending = nil
    let stamp = stamps.stamp(line.date, raw: line.raw)
    if stamp.wall == nil, stamps.choice.order != nil {
      desk.note(.dateImpossible, Provenance(file: origin.file, range: range))
    }
    guard let name = line.sender else {
      return desk.give(
        ParsedEvent(
          seq: 0, origin: origin, start: range.lowerBound, end: range.upperBound, sentAt: stamp, type: .unknown,
          text: words))
    }
    let sender = Participant(name: name, isSelf: LocalStamps.own.contains(name) ? true : nil)
    var message = ParsedMessage(
      seq: 0, origin: origin, start: range.lowerBound, end: range.upperBound, sender: sender, sentAt: stamp,
      type: .text, text: words)
    try read(ThreemaSuffix(words), &message, &desk)
    desk.give(message)
  }

  /// A file, a place or a call's length stands in angle brackets at the end.
  private func read(_ suffix: ThreemaSuffix?, _ message: inout ParsedMessage, _ desk: inout ReadingDesk) throws {
    guard let suffix else { return }
    switch suffix.kind {
    case .place(let latitude, let longitude):
      message.type = .location
      message.extras = [Extra("location:latitude", latitude), Extra("location:longitude", longitude)]
    case .call(let seconds):
      message.type = .call
      message.extras = [Extra("call:seconds", String(seconds))]
    case .file(let name):
      var attachment = try desk.media.take(at: folder + name, mediaType: MediaKind.type(ofName: name))
      if attachment.status == .missing {
        if tree.files.count <= transcripts.count { attachment.status = .omitted }
        desk.count(attachment.status == .omitted ? "loss:omitted" : "loss:missing")
      }
      message.attachments = [attachment]
      (message.type, message.text) = (.media, suffix.words)
    }
  }

  mutating func conclude(_ desk: inout ReadingDesk) {
    desk.report(problemsOf: tree)
    let own = Set(transcripts.map(\.path))
    desk.report(unlistedUnder: [""]) { own.contains($0.path) }
    desk.close(ThreemaLosses.chat(desk), gaps: ["THREEMA-MEDIA-MISSING"], isExperimental: true)
    let stamps = stamps
    desk.tally.conclude { stamps.conclude(&$0) }
  }
}

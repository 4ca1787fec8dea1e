// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads the conversations of `Hangouts.json`, event by event.
struct HangoutsReader: FileReader {
  private let tree: FileTree
  private let transcripts: Set<String>
  private let folders: [String]
  let index: PathIndex
  private var stream: JSONStream?
  private var size = 0
  private var file = ""
  private(set) var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  private(set) var people = HangoutsPeople(nil)
  var facts: [Extra] = []
  var repeated: RepeatedRecords

  init(_ tree: FileTree, _ files: [TreeFile]) {
    self.tree = tree
    transcripts = Set(files.map(\.path))
    folders = tree.files.count == 1 ? [] : Set(files.map { String($0.folder) }).sorted()
    index = PathIndex(tree)
    repeated = RepeatedRecords(mayOverlap: files.count > 1)
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    (self.file, size) = (file.path, source.size)
    repeated.beginFile()
    stream = JSONStream(source, enters: Self.enters)
  }

  /// `conversations/N/events` since 2018, `conversation_state/N/conversation_state/event` before.
  private static func enters(_ path: JSONPath) -> Bool {
    switch path.count {
    case 0: true
    case 1: path.key == "conversations" || path.key == "conversation_state"
    case 2: true
    case 3: path.key == "events" || path.key == "conversation_state"
    case 4: path.key == "event"
    default: false
    }
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    switch try stream?.next() {
    case .value(let path, let piece): try take(path, piece, &desk)
    case .broken(_, let range):
      desk.note(range.upperBound == size ? .truncated : .unparseableMessage, place(range), covers: true)
    case .enter, .leave: break
    case nil: return false
    }
    return true
  }

  func place(_ range: Range<Int>) -> Provenance {
    Provenance(file: file, start: range.lowerBound, end: range.upperBound)
  }

  private mutating func take(_ path: JSONPath, _ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    if path.matches("conversations", "*", "conversation") {
      begin(conversation: piece["conversation"] ?? piece, id: piece["conversation_id"])
    } else if path.matches("conversation_state", "*", "conversation_state", "conversation") {
      begin(conversation: piece, id: piece["id"])
    } else if path.matches("conversations", "*", "events", "*")
      || path.matches("conversation_state", "*", "conversation_state", "event", "*")
    {
      try read(piece, &desk)
    } else if path.count == 0 {
      desk.note(.unreadableLine, place(piece.range), covers: true)
    }
  }

  private mutating func begin(conversation piece: JSONPiece, id: JSONPiece?) {
    people = HangoutsPeople(piece)
    let name = piece["name"]?.string ?? (people.names.isEmpty ? nil : people.names.joined(separator: ", "))
    let native = id?["id"]?.text ?? piece["id"]?["id"]?.text ?? "conversation"
    origin = ItemOrigin(conversation: ConversationLabel(id: native, title: name), file: file)
    facts = people.all
    if let kind = piece["type"]?.text { facts.append(Extra("thread:type", kind)) }
    if let otr = piece["otr_status"]?.text { facts.append(Extra("thread:otr_status", otr)) }
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    let ours = transcripts
    desk.report(unlistedUnder: folders) { ours.contains($0.path) }
    var losses = [
      Loss("HANGOUTS-HISTORY-OFF", "Messages sent while history was off were kept a day only and are not exported."),
      Loss("HANGOUTS-NO-RECEIPTS", "Who read a message, and when, is not exported but for the last one read."),
    ]
    let absent = (desk.tally.report.attachments[.missing] ?? 0) + (desk.tally.report.attachments[.omitted] ?? 0)
    if absent > 0 {
      losses.append(
        Loss(
          "HANGOUTS-FILE-MISSING", "Pictures and films are named by address; these are not in this export.",
          evidence: "\(absent) files"))
    }
    desk.close(losses, gaps: ["HANGOUTS-FILE-MISSING"], isExperimental: true)
  }
}

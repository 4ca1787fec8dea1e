// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads chats of Viber's history, each twice: for the order of its dates, and for its messages.
struct ViberReader: FileReader {
  /// Longest text that unquoted line ends may put together (2 MiB).
  private static let longestText = 2 << 20

  private let tree: FileTree
  private var stamps: LocalStamps
  private var rows: CSVReader?
  private var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  /// The message whose text may go on.
  private var pending: (row: ViberRow, text: String, range: Range<Int>)?

  init(_ tree: FileTree, _ choices: Choices) throws {
    self.tree = tree
    stamps = try LocalStamps(choices)
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    var survey = LocalDateSurvey()
    var first = CSVReader(source)
    while let row = try first.next() {
      if let row = ViberRow(row) { survey.see(row.date) }
    }
    stamps.settle(survey)
    if stamps.choice.order == nil { desk.note(.dateUndecided, Provenance(file: file.path, start: 0, end: 0)) }
    let name = file.baseName
    let title = name.utf8.lastIndex(of: 0x2E).map { String(name[..<$0]) } ?? String(name)
    origin = ItemOrigin(conversation: ConversationLabel(id: title, title: title), file: file.path)
    rows = CSVReader(source)
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let row = try rows?.next() else {
      close(&desk)
      return false
    }
    if let read = ViberRow(row) {
      close(&desk)
      pending = (read, read.text, row.range)
    } else if let (count, start) = pending.map({ ($0.text.utf8.count, $0.range.lowerBound) }), count < Self.longestText
    {
      pending?.text += "\n" + row.fields.joined(separator: ",")
      pending?.range = start..<row.range.upperBound
      desk.count("textsOverLines")
    } else {
      close(&desk)
      desk.note(.unreadableLine, Provenance(file: origin.file, range: row.range), covers: true)
    }
    return true
  }

  private mutating func close(_ desk: inout ReadingDesk) {
    guard let (row, text, range) = pending else { return }
    pending = nil
    let stamp = stamps.stamp(row.date, raw: row.raw)
    if stamp.wall == nil, stamps.choice.order != nil {
      desk.note(.dateImpossible, Provenance(file: origin.file, range: range))
    }
    let isSelf = LocalStamps.own.contains(row.name) ? true : nil
    let sender = Participant(name: row.name, address: row.phone.isEmpty ? nil : row.phone, isSelf: isSelf)
    desk.give(
      ParsedMessage(
        seq: 0, origin: origin, start: range.lowerBound, end: range.upperBound, sender: sender, sentAt: stamp,
        type: .text, text: text))
  }

  mutating func conclude(_ desk: inout ReadingDesk) {
    desk.report(problemsOf: tree)
    var list = LossList()
    list.always(
      "VIBER-TEXT-ONLY", "Files, pictures and calls are not in the export: only their mention, where there is one.")
    list.always("VIBER-NO-MARKS", "Replies, reactions, edits, deletions and receipts are not exported.")
    list.always("VIBER-NO-ZONE", "Times are the exporting telephone's own and name no time zone.")
    desk.close(list.losses, isExperimental: true)
    let stamps = stamps
    desk.tally.conclude { stamps.conclude(&$0) }
  }
}

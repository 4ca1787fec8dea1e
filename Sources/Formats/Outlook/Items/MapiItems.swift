// SPDX-License-Identifier: Apache-2.0
import Records

/// The messages of Outlook's files, with the notices about each behind it.
struct MapiItems: ParsedItems {
  private var tally: Tally
  private var queue: any MapiQueue
  private let reader: MapiReader
  private var pending: [Notice] = []
  private var isFinished = false

  init(_ format: String, _ queue: any MapiQueue, files: any FileSink) {
    tally = Tally(format: format, parserVersion: 1)
    self.queue = queue
    reader = MapiReader(files)
  }

  var report: FidelityReport { tally.report }

  mutating func next() throws -> ParsedItem? {
    if !pending.isEmpty { return tally.give(pending.removeFirst(), covers: false) }
    while !isFinished {
      switch try queue.next() {
      case .file(let size): tally.begin(fileOf: size)
      case .message(let piece): return try give(piece)
      case .notice(let notice, let covers):
        reader.findings.trouble += 1
        return tally.give(notice, covers: covers)
      case nil: finish()
      }
    }
    return nil
  }

  private mutating func give(_ piece: MapiPiece) throws -> ParsedItem {
    var draft = MailDraft(origin: piece.origin, piece.range)
    reader.letters.notices.removeAll()
    try reader.read(piece.message, into: &draft)
    draft.joinNested()
    draft.extras += piece.extras
    if piece.isRecovered {
      draft.deleted = true
      reader.findings.recovered += 1
    }
    note(piece)
    return tally.give(draft.message(seq: 0))
  }

  private mutating func note(_ piece: MapiPiece) {
    let place = Provenance(file: piece.origin.file, start: piece.range.lowerBound, end: piece.range.upperBound)
    reader.findings.trouble += piece.message.allTrouble.count
    pending += piece.message.allTrouble.map { Notice(.unparseableMessage, place, detail: $0) }
    pending += reader.letters.notices.map { Notice($0.code, place, detail: $0.detail) }
  }

  private mutating func finish() {
    isFinished = true
    queue.complete(&reader.findings)
    let (letters, findings) = (reader.letters.findings, reader.findings)
    tally.conclude { OutlookReport.complete(&$0, letters, findings) }
  }
}

extension MapiMessage {
  /// Its own and that of the messages inside it.
  var allTrouble: [String] {
    trouble
      + attachments.flatMap { attachment -> [String] in
        if case .message(let inner) = attachment.content { return inner.allTrouble }
        return []
      }
  }
}

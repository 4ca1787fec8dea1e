// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of an export read by a mapping, one row at a time.
struct MappingItems: ParsedItems {
  private let mapping: Mapping
  private let tree: FileTree
  private let name: String
  private var waiting: ArraySlice<TreeFile>
  private var rows: MappedRows?
  private var file = ""
  private var maker: MappedMaker
  private var tally = Tally(format: "mapping", parserVersion: 1)
  private var told: [ParsedItem] = []
  private var counts = MappingCounts()
  private var unlisted: [TreeFile]?

  init(_ export: Export, _ mapping: Mapping, _ choices: Choices, _ sink: any FileSink) throws {
    (self.mapping, tree, name) = (mapping, try export.tree(), export.name)
    waiting = try mapping.rowFiles(in: tree)[...]
    maker = try MappedMaker(mapping, choices, MediaShelf(tree, sink))
    try open()
  }

  var report: FidelityReport { tally.report }

  mutating func next() throws -> ParsedItem? {
    if let item = told.popLast() { return item }
    while rows != nil {
      if let said = try rows?.next() { return try give(said) }
      try open()
    }
    return try end()
  }

  /// Opens the next file with rows; none is left when `rows` is nil.
  private mutating func open() throws {
    rows = nil
    guard let next = waiting.popFirst() else { return }
    let source = try next.open()
    let rows = try MappedRows(source, mapping.rows)
    try mapping.check(rows.columns)
    (self.rows, file) = (rows, next.path)
    tally.begin(fileOf: source.size)
  }

  private mutating func give(_ said: MappedRows.Said) throws -> ParsedItem {
    switch said {
    case .broken(let range):
      counts.unread += 1
      return tally.give(Notice(.unreadableLine, place(range)), covers: true)
    case .row(let row, let range):
      counts.rows += 1
      let made = try maker.make(row, place(range), title: Self.title(name))
      counts.add(made)
      if made.timeUnread { told.append(tally.give(Notice(.dateImpossible, place(range)), covers: false)) }
      switch made.item {
      case .message(let message): return tally.give(message)
      case .event(let event): return tally.give(event)
      case .notice(let notice): return tally.give(notice, covers: true)
      }
    }
  }

  private func place(_ range: Range<Int>) -> Provenance {
    Provenance(file: file, start: range.lowerBound, end: range.upperBound)
  }

  /// Files no row named, then what is said of the whole.
  private mutating func end() throws -> ParsedItem? {
    if unlisted == nil {
      let ours = Set(try mapping.rowFiles(in: tree).map(\.path))
      unlisted = maker.shelf.unlisted(under: [""]) { ours.contains($0.path) }
      tally.conclude { [counts, mapping, maker] in
        MappingLosses.conclude(&$0, mapping, counts, zone: maker.zone, basis: maker.basis)
      }
    }
    guard let file = unlisted?.popLast() else { return nil }
    let attachment = try maker.shelf.take(file)
    tally.count(.unlisted)
    let size = attachment.bytes ?? 0
    return tally.give(Notice(.attachmentUnlisted, Provenance(file: file.path, start: 0, end: size)), covers: false)
  }

  /// The export's name without its ending: the conversation of rows that name none.
  private static func title(_ name: String) -> String {
    let base = name.lastPart
    guard let dot = base.utf8.lastIndex(of: UInt8(ascii: ".")), dot > base.startIndex else { return String(base) }
    return String(base[..<dot])
  }
}

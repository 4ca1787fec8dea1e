// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of an extract, as they were read from the export it was made of.
struct ExtractItems: ParsedItems {
  private var lines: JSONLines
  private var reader = ItemJSONReader(file: ExtractFormat.itemsName)
  private var shelf: MediaShelf
  private var tally: Tally
  private let said: FidelityReport
  private var unlisted: ArraySlice<TreeFile>?

  init(_ tree: FileTree, _ files: any FileSink) throws {
    said = try Self.report(tree)
    guard let file = tree.file(at: ExtractFormat.itemsName) else { throw Self.damaged }
    let source = try file.open()
    lines = JSONLines(source)
    shelf = MediaShelf(tree, files)
    tally = Tally(format: Self.name(of: said), parserVersion: said.parserVersion)
    tally.begin(fileOf: source.size)
  }

  var report: FidelityReport { tally.report }

  mutating func next() throws -> ParsedItem? {
    switch try lines.next() {
    case .value(let piece): return try given(piece)
    case .broken(let range): return broken(range)
    case nil: return nextUnlisted()
    }
  }

  private mutating func given(_ piece: JSONPiece) throws -> ParsedItem {
    switch reader.item(piece) {
    case .message(var message):
      message.attachments = try message.attachments.map { try found($0) }
      return tally.give(message)
    case .event(let event): return tally.give(event)
    case .notice(let notice): return tally.give(notice, covers: true)
    case nil: return broken(piece.range)
    }
  }

  private mutating func broken(_ range: Range<Int>) -> ParsedItem {
    let place = Provenance(file: ExtractFormat.itemsName, start: range.lowerBound, end: range.upperBound)
    return tally.give(Notice(.unreadableLine, place), covers: true)
  }

  /// The attachment with its bytes handed on; what the line says of size and digest holds only for a file that is not
  /// in the extract.
  private mutating func found(_ said: ParsedAttachment) throws -> ParsedAttachment {
    guard let member = said.member else { return said }
    guard member.hasPrefix(ExtractFormat.filesFolder) else {
      return ParsedAttachment(name: said.name, status: .missing, mediaType: said.mediaType)
    }
    var found = try shelf.take(at: member)
    let isAsSaid = found.status == .present
    (found.name, found.mediaType) = (said.name, said.mediaType)
    if isAsSaid { found.status = said.status }
    return found
  }

  private mutating func nextUnlisted() -> ParsedItem? {
    if unlisted == nil {
      conclude()
      unlisted = shelf.unlisted(under: [ExtractFormat.filesFolder]) { _ in false }[...]
    }
    guard let file = unlisted?.popFirst() else { return nil }
    tally.count(.unlisted)
    return tally.give(
      Notice(.attachmentUnlisted, Provenance(file: file.path, start: 0, end: 0)), covers: false)
  }

  /// What the parser of the export chose and lost holds for the extract too.
  private mutating func conclude() {
    let said = said
    tally.conclude { report in
      (report.dateOrder, report.zone, report.zoneBasis) = (said.dateOrder, said.zone, said.zoneBasis)
      (report.losses, report.choices) = (said.losses, said.choices)
      (report.grade, report.gradeReasons) = (said.grade, said.gradeReasons)
    }
  }

  /// Its own name, and behind it those of the formats it was extracted from, as far as they are known here.
  private static func name(of said: FidelityReport) -> String {
    let known = Set(AllFormats().formats.map(\.name)).subtracting([ExtractFormat.name])
    let names = said.format.split(separator: "+").map(String.init).filter(known.contains)
    return ([ExtractFormat.name] + names).joined(separator: "+")
  }

  private static func report(_ tree: FileTree) throws -> FidelityReport {
    guard let file = tree.file(at: ExtractFormat.reportName) else { throw damaged }
    var lines = JSONLines(try file.open())
    guard case .value(let piece) = try lines.next(), piece["kind"]?.string == "extract",
      let version = piece["version"]?.integer
    else { throw damaged }
    guard version <= ExtractFormat.version else { throw newer }
    guard let report = piece["report"].flatMap(ReportJSONReader.report) else { throw damaged }
    return report
  }

  private static let damaged = FormatError(
    .corrupt, "The extract is damaged: its report cannot be read.", remedy: "Use the extract as the archive gave it.")
  private static let newer = FormatError(
    .unsupported, "The extract is of a newer layout than this program reads.", remedy: "Use a newer program.")
}

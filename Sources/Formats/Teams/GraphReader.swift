// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads pages of Teams messages.
struct GraphReader: FileReader {
  private enum Input {
    case stream(JSONStream)
    case lines(JSONLines)
  }

  private let pages: [TreeFile]
  private let tree: FileTree
  private var messages = GraphMessages()
  private var input: Input?
  private var file = ""
  private var size = 0
  private var origins: [String: ItemOrigin] = [:]
  /// Ids met where pages may overlap.
  private var seen: Set<String> = []

  init(_ pages: [TreeFile], _ tree: FileTree) { (self.pages, self.tree) = (pages, tree) }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    (self.file, size) = (file.path, source.size)
    origins = [:]
    input = try Self.isLines(source) ? .lines(JSONLines(source)) : .stream(Self.stream(source))
  }

  /// A first line that is a whole object makes it one message a line.
  private static func isLines(_ source: any ByteSource) throws -> Bool {
    let head = try source.prefix(1 << 20)
    guard !isPage(head), let first = head.first(where: { $0 > 0x20 && $0 < 0x80 }), first == 0x7B,
      let end = head.firstIndex(of: 0x0A)
    else { return false }
    return head[..<end].last { $0 > 0x20 } == 0x7D
  }

  /// A page is walked into its `value`; a message on its own comes whole.
  private static func stream(_ source: any ByteSource) throws -> JSONStream {
    let head = try source.prefix(65_536)
    let isList = head.first { $0 > 0x20 && $0 < 0x80 } == 0x5B
    guard isList || isPage(head) else { return JSONStream(source) { _ in false } }
    return JSONStream(source) { $0.count == 0 || $0.matches("value") }
  }

  /// Whether a `value` list stands before the first message.
  private static func isPage(_ head: [UInt8]) -> Bool {
    head.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      let end = start + bytes.count
      let message = Bytes.find("essageType\"", start, end) ?? end
      return Bytes.find("\"value\"", start, message) != nil
    }
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    switch input {
    case .stream(var stream):
      let step = try stream.next()
      input = .stream(stream)
      return take(step, &desk)
    case .lines(var lines):
      let line = try lines.next()
      input = .lines(lines)
      return take(line, &desk)
    case nil: return false
    }
  }

  private mutating func take(_ step: JSONStep?, _ desk: inout ReadingDesk) -> Bool {
    switch step {
    case nil: return false
    case .value(let path, let piece) where path.count == 0 || path.index != nil: message(piece, &desk)
    case .broken(_, let range): broken(range, &desk)
    case .enter, .leave, .value: break
    }
    return true
  }

  private mutating func take(_ line: JSONLine?, _ desk: inout ReadingDesk) -> Bool {
    switch line {
    case nil: return false
    case .value(let piece): message(piece, &desk)
    case .broken(let range): broken(range, &desk)
    }
    return true
  }

  private func broken(_ range: Range<Int>, _ desk: inout ReadingDesk) {
    let code: NoticeCode = range.upperBound == size ? .truncated : .unparseableMessage
    desk.note(code, Provenance(file: file, range: range), covers: true)
  }

  private mutating func message(_ piece: JSONPiece, _ desk: inout ReadingDesk) {
    let place = Provenance(file: file, range: piece.range)
    guard let id = piece.field("id")?.text, piece.field("createdDateTime") != nil else {
      return desk.note(.unparseableMessage, place, covers: true)
    }
    let conversation = GraphMessages.conversation(piece)
    if pages.count > 1, !seen.insert(conversation + "/" + id).inserted {
      return desk.note(.duplicateItem, place, covers: true)
    }
    let origin = origins[conversation] ?? ItemOrigin(conversation: ConversationLabel(id: conversation), file: file)
    origins[conversation] = origin
    messages.read(piece, id, origin, &desk)
  }

  mutating func conclude(_ desk: inout ReadingDesk) {
    desk.report(problemsOf: tree)
    desk.count("secretsHashed", by: messages.json.secrets)
    var list = LossList()
    list.when(
      desk.counted("loss:links"), "links", "TEAMS-FILES-LINKS",
      "Files are links into the tenant; their bytes are not in the export.")
    list.when(
      desk.counted("loss:edited"), "edited messages", "TEAMS-EDIT-HISTORY",
      "Messages were edited; their earlier words are not in this export.")
    list.when(
      desk.counted("deletedMessages"), "messages", "TEAMS-DELETED",
      "Messages were deleted; what is left of them is what the tenant retained.")
    desk.close(list.losses, isExperimental: true)
  }
}

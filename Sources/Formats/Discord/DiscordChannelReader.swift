// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads channel files of DiscordChatExporter, message by message.
struct DiscordChannelReader: FileReader {
  private let files: [TreeFile]
  private let tree: FileTree
  private var messages = DiscordMessages()
  private var stream: JSONStream?
  private var file: TreeFile
  private var header = DiscordHeader()
  private var origin: ItemOrigin
  private var read = 0
  private var size = 0
  /// Ids met, kept only where a channel may come in partitions that overlap.
  private var seen: Set<String> = []

  init(_ files: [TreeFile], in tree: FileTree) {
    (self.files, self.tree) = (files, tree)
    file = files[0]
    origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) {
    stream = JSONStream(source) { $0.count == 0 || $0.matches("messages") }
    self.file = file
    header = DiscordHeader()
    origin = ItemOrigin(conversation: header.conversation(of: file), file: file.path)
    (read, size) = (0, source.size)
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let step = try stream?.next() else { return false }
    switch step {
    case .enter(let path, _): if path.matches("messages") { meet() }
    case .value(let path, let piece): try value(path, piece, &desk)
    case .leave: break
    case .broken(_, let range): broken(range, &desk)
    }
    return true
  }

  /// The header stands before the messages.
  private mutating func meet() {
    origin = ItemOrigin(conversation: header.conversation(of: file), file: file.path)
  }

  private mutating func value(_ path: JSONPath, _ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    if path.count == 1, let name = path.key {
      if name == "messageCount" { compare(piece.integer, &desk) }
      if name == "dateRange" { header.note(range: piece, &desk) }
      header.take(name, piece)
    } else if path.count == 2 {
      read += 1
      guard isNew(piece) else {
        return desk.note(.duplicateItem, Provenance(file: file.path, range: piece.range), covers: true)
      }
      try messages.read(piece, origin, folder: file.folder, &desk)
    }
  }

  private mutating func isNew(_ piece: JSONPiece) -> Bool {
    guard files.count > 1, let id = piece["id"]?.text else { return true }
    return seen.insert(origin.conversation.id + "/" + id).inserted
  }

  /// The exporter counts what it wrote: fewer here means that the file was cut or edited.
  private func compare(_ declared: Int64?, _ desk: inout ReadingDesk) {
    guard let declared, declared > Int64(read) else { return }
    desk.count("messagesDeclaredButAbsent", by: Int(clamping: declared - Int64(read)))
  }

  private func broken(_ range: Range<Int>, _ desk: inout ReadingDesk) {
    let code: NoticeCode = range.upperBound == size ? .truncated : .unparseableMessage
    desk.note(code, Provenance(file: file.path, range: range), covers: true)
  }

  mutating func conclude(_ desk: inout ReadingDesk) {
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: files.map { $0.path + "_Files/" }) { _ in false }
    desk.count("secretsHashed", by: messages.json.secrets)
    desk.close(DiscordLosses.exporter(desk), gaps: DiscordLosses.gaps, isExperimental: false)
  }
}

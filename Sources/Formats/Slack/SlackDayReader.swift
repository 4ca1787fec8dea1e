// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads days of Slack messages.
struct SlackDayReader: FileReader {
  private let layout: SlackLayout
  private let tree: FileTree
  private var messages: SlackMessages
  private var stream: JSONStream?
  private var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  private var conversation: SlackDirectory.Conversation?
  private var folders: Set<String> = []
  private var size = 0
  /// Stamps of this day and the day before: a message may stand in both.
  private var seen: (before: Set<String>, now: Set<String>) = ([], [])

  init(_ layout: SlackLayout, _ tree: FileTree) {
    (self.layout, self.tree) = (layout, tree)
    messages = SlackMessages(SlackDirectory(layout))
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) {
    stream = JSONStream(source) { $0.count == 0 }
    let conversation = messages.directory.conversation(of: file)
    let isSame = origin.conversation == conversation.label
    seen = (isSame ? seen.now : [], [])
    self.conversation = conversation
    folders.insert(String(file.folder.dropLast()))
    origin = ItemOrigin(conversation: conversation.label, file: file.path)
    size = source.size
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let step = try stream?.next() else { return false }
    switch step {
    case .enter, .leave: break
    case .value(let path, let piece) where path.count == 1: try message(piece, &desk)
    case .value(_, let piece):
      desk.note(.unparseableMessage, Provenance(file: origin.file, range: piece.range), covers: true)
    case .broken(_, let range):
      let code: NoticeCode = range.upperBound == size ? .truncated : .unparseableMessage
      desk.note(code, Provenance(file: origin.file, range: range), covers: true)
    }
    return true
  }

  private mutating func message(_ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    let place = Provenance(file: origin.file, range: piece.range)
    let ts = piece["ts"]?.text
    guard ts != nil || piece["text"]?.string != nil else {
      return desk.note(.unparseableMessage, place, covers: true)
    }
    if let ts, seen.before.contains(ts) || !seen.now.insert(ts).inserted {
      return desk.note(.duplicateItem, place, covers: true)
    }
    try messages.read(piece, ts, origin, conversation, &desk)
  }

  mutating func conclude(_ desk: inout ReadingDesk) {
    desk.report(problemsOf: tree)
    let own = Set(layout.days.map(\.path))
    desk.report(unlistedUnder: layout.roots) { $0.baseName.hasSuffix(".json") || own.contains($0.path) }
    desk.count("secretsHashed", by: messages.json.secrets + messages.secretLinks)
    desk.count("loss:silent", by: messages.directory.promised.subtracting(folders).count)
    let isPublicOnly = !layout.roots.isEmpty && messages.directory.kinds.isSubset(of: [.channel])
    desk.close(SlackLosses.of(desk, isPublicOnly: isPublicOnly), gaps: SlackLosses.gaps, isExperimental: true)
  }
}

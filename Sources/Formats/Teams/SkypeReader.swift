// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads `messages.json`: conversations one after another, each with its list of messages.
struct SkypeReader: FileReader {
  private let transcripts: [TreeFile]
  private let tree: FileTree
  private let prefix: String
  private var messages: SkypeMessages
  private var stream: JSONStream?
  private var file = ""
  private var size = 0
  private var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  /// What the conversation said of itself before its messages.
  private var label = (id: "", title: String?.none)
  /// Ids met where an export comes in several parts.
  private var seen: Set<String> = []

  init(_ transcripts: [TreeFile], _ tree: FileTree, prefix: String) {
    (self.transcripts, self.tree, self.prefix) = (transcripts, tree, prefix)
    messages = SkypeMessages(SkypeMedia(tree, beside: transcripts))
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) {
    stream = JSONStream(source) {
      $0.count == 0 || $0.matches("conversations") || $0.matches("conversations", "*")
        || $0.matches("conversations", "*", "MessageList")
    }
    (self.file, size) = (file.path, source.size)
    (messages.owner, label) = (nil, ("", nil))
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let step = try stream?.next() else { return false }
    switch step {
    case .enter(let path, _): enter(path)
    case .value(let path, let piece): try value(path, piece, &desk)
    case .leave: break
    case .broken(_, let range):
      let code: NoticeCode = range.upperBound == size ? .truncated : .unparseableMessage
      desk.note(code, Provenance(file: file, range: range), covers: true)
    }
    return true
  }

  private mutating func enter(_ path: JSONPath) {
    if path.count == 2 { label = ("", nil) }
    if path.count == 3 {
      origin = ItemOrigin(conversation: ConversationLabel(id: label.id, title: label.title), file: file)
    }
  }

  private mutating func value(_ path: JSONPath, _ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    switch (path.count, path.key) {
    case (1, "userId"): messages.owner = piece.string
    case (3, "id"): label.id = piece.text ?? ""
    case (3, "displayName"): label.title = piece.string ?? label.title
    case (3, "threadProperties"): label.title = label.title ?? piece["topic"]?.string
    case (4, nil): try message(piece, &desk)
    default: break
    }
  }

  private mutating func message(_ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    if transcripts.count > 1, let id = piece["id"]?.text,
      !seen.insert(origin.conversation.id + "/" + id).inserted
    {
      return desk.note(.duplicateItem, Provenance(file: file, range: piece.range), covers: true)
    }
    try messages.read(piece, origin, &desk)
  }

  mutating func conclude(_ desk: inout ReadingDesk) {
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: transcripts.map { $0.folder + "media/" }) { $0.baseName.hasSuffix(".json") }
    desk.count("secretsHashed", by: messages.json.secrets)
    desk.close(SkypeLosses.of(desk, prefix), gaps: [prefix + "-MEDIA-MISSING"], isExperimental: true)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads the conversations of an archive, event by event.
struct XReader: FileReader {
  private let tree: FileTree
  private let headers: Set<String>
  private let transcripts: Set<String>
  private let claims: [String]
  private let media: [String: [TreeFile]]
  var people: XPeople
  private var stream: JSONStream?
  private var start = 0
  private var size = 0
  private var file = ""
  private(set) var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  private(set) var isHeaders = false
  var repeated: RepeatedRecords
  /// Ids of the messages given, for their headers.
  private var given: Set<UInt64> = []

  init(_ tree: FileTree, _ files: [XFiles.Found]) throws {
    self.tree = tree
    headers = Set(files.filter(\.isHeaders).map(\.file.path))
    transcripts = Set(files.map(\.file.path))
    claims = files.isEmpty ? [] : XFiles.claims(of: files, in: tree)
    people = try XPeople(tree)
    media = Self.media(tree)
    repeated = RepeatedRecords(of: files.filter { !$0.isHeaders }.map(\.file))
  }

  /// Files of "direct_messages_media/ID-NAME", by ID.
  private static func media(_ tree: FileTree) -> [String: [TreeFile]] {
    var media: [String: [TreeFile]] = [:]
    for file in tree.files where file.folder.hasSuffix("_media/") && file.path.contains("direct_message") {
      guard let dash = file.baseName.utf8.firstIndex(of: 0x2D) else { continue }
      media[String(file.baseName[..<dash]), default: []].append(file)
    }
    return media
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    (self.file, size, isHeaders) = (file.path, source.size, headers.contains(file.path))
    start = try XFiles.listStart(source)
    if !isHeaders { repeated.beginFile() }
    stream = JSONStream(SliceSource(source, start..<source.size)) { path in
      path.count < 2 || path.matches("*", "dmConversation") || path.matches("*", "dmConversation", "messages")
    }
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    switch try stream?.next() {
    case .value(let path, let piece): try take(path, piece, &desk)
    case .broken(_, let range):
      desk.note(range.upperBound + start == size ? .truncated : .unparseableMessage, place(range), covers: true)
    case .enter, .leave: break
    case nil: return false
    }
    return true
  }

  func place(_ range: Range<Int>) -> Provenance {
    Provenance(file: file, start: range.lowerBound + start, end: range.upperBound + start)
  }

  private mutating func take(_ path: JSONPath, _ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    if path.matches("*", "dmConversation", "conversationId"), let id = piece.text {
      origin = ItemOrigin(conversation: ConversationLabel(id: id, title: people.title(of: id)), file: file)
    } else if path.matches("*", "dmConversation", "messages", "*") {
      try read(piece, &desk)
    } else if path.count < 2 {
      desk.note(.unreadableLine, place(piece.range), covers: true)
    }
  }

  /// False for a header whose message was given already.
  mutating func isNew(_ id: String?) -> Bool {
    guard let number = id.flatMap({ UInt64($0) }) else { return true }
    return given.insert(number).inserted
  }

  mutating func attachments(_ id: String?, _ addresses: [String], _ desk: inout ReadingDesk) throws
    -> [ParsedAttachment]
  {
    let files = id.flatMap { media[$0] } ?? []
    var attachments = try files.map { try desk.media.take($0, mediaType: MediaKind.type(ofName: $0.baseName)) }
    guard files.count < addresses.count else { return attachments }
    for address in addresses where !files.contains(where: { $0.baseName.hasSuffix(Self.name(address)) }) {
      let name = Self.name(address)
      attachments.append(ParsedAttachment(name: name, status: .missing, mediaType: MediaKind.type(ofName: name)))
    }
    return attachments
  }

  private static func name(_ address: String) -> String {
    let path = address.utf8.split(separator: 0x3F).first ?? address.utf8[...]
    return path.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? address
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    let ours = transcripts
    desk.report(unlistedUnder: claims) { ours.contains($0.path) || $0.baseName.hasSuffix(".js") }
    desk.close(XLosses.all(desk, knowsOwner: people.knowsOwner), gaps: XLosses.gaps, isExperimental: true)
  }
}

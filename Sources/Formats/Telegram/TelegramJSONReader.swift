// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads the JSON files of one export of Telegram Desktop.
struct TelegramJSONReader: FileReader {
  private let tree: FileTree
  private let roots: [String]
  private let transcripts: Set<String>
  private var maker: TelegramMessageMaker
  private var repeated: RepeatedRecords
  private var stream: JSONStream?
  private var path = ""
  private var size = 0
  private var holder: String?
  private var chat = TelegramChat(file: "", holder: nil)
  /// How deep the messages of the open chat stand; nil outside a chat's messages.
  private var depth: Int?
  /// The last id of a chat whose ids count up, and how many were passed over.
  private var lastID: Int64?
  private var gaps: Int64 = 0

  init(_ files: [TreeFile], _ tree: FileTree, _ clock: LocalClock) {
    self.tree = tree
    transcripts = Set(files.map(\.path))
    roots = Set(files.map { String($0.folder) }).sorted()
    repeated = RepeatedRecords(mayOverlap: files.count > 1)
    maker = TelegramMessageMaker(clock)
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    repeated.beginFile()
    (path, size, holder, depth) = (file.path, source.size, nil, nil)
    maker.folder = String(file.folder)
    chat = TelegramChat(file: path, holder: nil)
    stream = JSONStream(source, enters: Self.isWalked)
  }

  /// The root, its messages, the lists of chats, each chat and its messages.
  private static func isWalked(_ path: JSONPath) -> Bool {
    switch path.count {
    case 0: true
    case 1: path.key == "messages" || path.key == "chats" || path.key == "left_chats"
    case 2: path.key == "list"
    case 3: path.index != nil
    case 4: path.key == "messages"
    default: false
    }
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let step = try read(&desk) else {
      stream = nil
      return false
    }
    switch step {
    case .value(let place, let piece): try value(place, piece, &desk)
    case .enter(let place, _): enter(place)
    case .leave(let place, _): if place.count == depth { depth = nil }
    case .broken(_, let range): broken(range, &desk)
    }
    return true
  }

  /// A source that does not inflate to its end ends here.
  private mutating func read(_ desk: inout ReadingDesk) throws -> JSONStep? {
    do {
      return try stream?.next()
    } catch let error as FormatError where error.code == .corrupt || error.code == .unreadable {
      desk.note(.truncated, Provenance(file: path, start: size, end: size))
      return nil
    }
  }

  private mutating func enter(_ place: JSONPath) {
    if place.count == 0 || place.count == 3 { chat = TelegramChat(file: path, holder: holder) }
    guard place.key == "messages" else { return }
    (depth, lastID) = (place.count, nil)
  }

  private mutating func value(_ place: JSONPath, _ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    if let depth, place.count == depth + 1 { return try message(piece, &desk) }
    switch (place.count, place.key) {
    case (1, "name"), (4, "name"): chat.name = piece.string
    case (1, "type"), (4, "type"): chat.type = piece.string
    case (1, "id"), (4, "id"): chat.id = piece.text
    case (1, "personal_information"): holder = piece["user_id"]?.text.map { "user\($0)" }
    case (1, "contacts"): desk.count("contactsListed", by: piece["list"]?.elements.count ?? 0)
    case (1, "sessions"): desk.count("sessionsListed", by: piece["list"]?.elements.count ?? 0)
    default: break
    }
  }

  private mutating func message(_ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    guard !piece.members.isEmpty else { return broken(piece.range, &desk) }
    if piece.repairs > 0 { desk.count("textRepaired", by: piece.repairs) }
    let fields = TelegramFields(piece.members)
    see(fields.id)
    guard !repeated.isKnown(Self.key(chat.id, fields)) else { return desk.count("duplicatesSkipped") }
    if chat.type == "personal_chat" { desk.count("personalMessages:") }
    if fields.type == "service" {
      desk.give(maker.event(fields, piece.range, &chat, &desk))
    } else {
      desk.give(try maker.message(fields, piece.range, &chat, &desk))
    }
  }

  /// What makes two messages of two files the same.
  private static func key(_ chat: String?, _ fields: TelegramFields) -> [String?] {
    [chat, fields.id, fields.unixTime ?? fields.date, fields.words("edited"), TelegramText(fields.text, nil).text]
  }

  private mutating func see(_ id: String?) {
    guard chat.countsIDs, let id = id.flatMap({ Int64($0) }), id > 0 else { return }
    if let lastID, id > lastID { gaps = gaps &+ (id - lastID - 1) }
    lastID = max(lastID ?? 0, id)
  }

  private func broken(_ range: Range<Int>, _ desk: inout ReadingDesk) {
    let isEnd = range.upperBound == size
    desk.note(isEnd ? .truncated : .unparseableMessage, Provenance(file: path, range: range), covers: true)
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: roots) { [transcripts] in transcripts.contains($0.path) || TelegramFolder.isOwn($0) }
    if gaps > 0 { desk.count("idsPassedOver", by: Int(clamping: gaps)) }
    TelegramLosses(isHTML: false, clock: maker.clock).close(&desk)
  }
}

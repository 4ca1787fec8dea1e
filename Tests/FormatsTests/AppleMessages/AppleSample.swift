// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records

/// A message database of the fictional Department for Rivers and Coasts, made row by row.
struct AppleSample {
  /// Nanoseconds since 2001 of 2026-03-01T09:00:00Z.
  static let morning: Int64 = 794_048_400_000_000_000
  let database: DatabaseFile

  init() {
    // In memory: opening cannot fail.
    database = try! DatabaseFile.memory()
    for sql in Self.layout { _ = database.execute(sql) }
    run("INSERT INTO handle VALUES (1, '+447700900101', 'iMessage'), (2, 'j.marsh@rivers.example', 'iMessage')")
    run("INSERT INTO chat VALUES (1, 'iMessage;-;+447700900101', '+447700900101', NULL, 45)")
    run("INSERT INTO chat VALUES (2, 'iMessage;+;chat777', 'chat777', 'Weir repair', 43)")
    run("INSERT INTO chat VALUES (3, 'SMS;-;+447700900101', '+447700900101', NULL, 45)")
  }

  func run(_ sql: String, _ binds: DatabaseValue...) { _ = database.execute(sql, binds) }

  /// One message row; `fields` are columns beside the usual ones.
  func add(_ id: Int64, chat: Int64? = 1, _ fields: [String: DatabaseValue]) {
    var all: [String: DatabaseValue] = [
      "ROWID": .integer(id), "guid": .text("G\(id)"), "handle_id": .integer(1), "service": .text("iMessage"),
      "date": .integer(Self.morning + id * 60_000_000_000), "is_from_me": .integer(0), "is_sent": .integer(1),
      "item_type": .integer(0), "cache_has_attachments": .integer(0),
    ]
    all.merge(fields) { $1 }
    let names = all.keys.sorted()
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    _ = database.execute(
      "INSERT INTO message (\(names.joined(separator: ", "))) VALUES (\(marks))", names.map { all[$0] ?? .null })
    if let chat { run("INSERT INTO chat_message_join VALUES (?, ?)", .integer(chat), .integer(id)) }
  }

  func attach(_ id: Int64, to message: Int64, path: String?, name: String) {
    run(
      "INSERT INTO attachment VALUES (?, ?, ?, ?, 'image/jpeg', 2048, 0, NULL)", .integer(id), .text("A\(id)"),
      path.map { .text($0) } ?? .null, .text(name))
    run("INSERT INTO message_attachment_join VALUES (?, ?)", .integer(message), .integer(id))
  }

  private static let layout = [
    "PRAGMA page_size = 1024",
    "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT, service TEXT)",
    "CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, guid TEXT, chat_identifier TEXT, display_name TEXT, style INTEGER)",
    """
    CREATE TABLE message (ROWID INTEGER PRIMARY KEY, guid TEXT UNIQUE, text TEXT, attributedBody BLOB, handle_id INTEGER,
    subject TEXT, service TEXT, account TEXT, date INTEGER, date_read INTEGER, date_delivered INTEGER, date_edited INTEGER,
    date_retracted INTEGER, is_from_me INTEGER, is_sent INTEGER, error INTEGER, item_type INTEGER,
    group_action_type INTEGER, group_title TEXT, other_handle INTEGER, share_status INTEGER, cache_has_attachments INTEGER,
    cache_roomnames TEXT, associated_message_guid TEXT, associated_message_type INTEGER, associated_message_emoji TEXT,
    thread_originator_guid TEXT, thread_originator_part TEXT, expressive_send_style_id TEXT, balloon_bundle_id TEXT,
    payload_data BLOB, message_summary_info BLOB, is_audio_message INTEGER, is_expired INTEGER, expire_state INTEGER,
    destination_caller_id TEXT, future_column TEXT)
    """,
    "CREATE INDEX message_idx_associated_message ON message (associated_message_guid)",
    "CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, PRIMARY KEY (chat_id, message_id))",
    "CREATE INDEX join_message ON chat_message_join (message_id)",
    """
    CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, guid TEXT, filename TEXT, transfer_name TEXT, mime_type TEXT,
    total_bytes INTEGER, is_sticker INTEGER, user_info BLOB)
    """,
    "CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER)",
    "CREATE TABLE deleted_messages (ROWID INTEGER PRIMARY KEY, guid TEXT)",
    "CREATE TABLE chat_recoverable_message_join (chat_id INTEGER, message_id INTEGER, delete_date INTEGER)",
    "CREATE TABLE recoverable_message_part (chat_id INTEGER, message_id INTEGER, part_index INTEGER, delete_date INTEGER, part_text BLOB)",
  ]

  /// The whole of it as one export, optionally with files beside.
  func parse(_ files: [(String, [UInt8])] = [], name: String = "chat.db") throws -> (
    items: [ParsedItem], report: FidelityReport
  ) {
    try Self.parse([(name, database.image)] + files)
  }

  static func parse(_ files: [(String, [UInt8])]) throws -> (items: [ParsedItem], report: FidelityReport) {
    let tree = FileTree(
      files: files.map { file in TreeFile(path: file.0, size: file.1.count) { MemorySource(file.1) } })
    let export = Export(name: "export", source: MemorySource([0]), tree: tree)
    var pull = try AppleMessages().items(export, choices: Choices(), files: DiscardingSink())
    var items: [ParsedItem] = []
    while let item = try pull.next() { items.append(item) }
    return (items, pull.report)
  }

  func messages(_ files: [(String, [UInt8])] = []) throws -> [ParsedMessage] {
    try parse(files).items.compactMap { if case .message(let message) = $0 { message } else { nil } }
  }
}

/// Writes an archived attributed string as Messages does.
enum TypedWords {
  static func make(_ text: String, attributes: [String: String] = [:]) -> [UInt8] {
    var out: [UInt8] = [0x04, 0x0B] + Array("streamtyped".utf8) + [0x81, 0xE8, 0x03]
    out += fresh("@") + [0x84, 0x84] + string("NSAttributedString") + [0, 0x84] + string("NSObject") + [0, 0x85]
    out += [0x92, 0x84, 0x84] + string("NSString") + [1, 0x94] + fresh("+") + sized(text) + [0x86]
    out += fresh("iI") + [1] + number(text.utf16.count)
    out += [0x92, 0x84, 0x84] + string("NSDictionary") + [0, 0x94] + fresh("i") + [UInt8(attributes.count)]
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
      for words in [key, value] { out += [0x92, 0x84, 0x96, 0x96] + sized(words) + [0x86] }
    }
    return out + [0x86, 0x86]
  }

  private static func fresh(_ encoding: String) -> [UInt8] { [0x84] + sized(encoding) }
  private static func string(_ name: String) -> [UInt8] { [0x84] + sized(name) }
  private static func sized(_ text: String) -> [UInt8] { number(text.utf8.count) + Array(text.utf8) }
  private static func number(_ value: Int) -> [UInt8] {
    value < 128 ? [UInt8(value)] : [0x81, UInt8(value & 255), UInt8(value >> 8)]
  }
}

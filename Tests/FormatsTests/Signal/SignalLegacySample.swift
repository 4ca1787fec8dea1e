// SPDX-License-Identifier: Apache-2.0
import Formats

/// The fictional department's phone in the layouts of two times.
enum SignalLegacySample {
  static let start: Int64 = 1_772_409_600_000
  static let aci = "44444444-4444-4444-4444-444444444444"
  static let key = [UInt8](repeating: 0xA7, count: 32)

  /// One table of messages, as from 2023 on.
  static func new(_ sealer: inout SignalLegacySealer) {
    sealer.statement("CREATE TABLE identities (_id INTEGER PRIMARY KEY, identity_key TEXT)")
    sealer.statement("INSERT INTO identities VALUES (?, ?)", [.integer(1), .text("a secret identity key")])
    sealer.statement(
      "CREATE TABLE recipient (_id INTEGER PRIMARY KEY AUTOINCREMENT, e164 TEXT, aci TEXT, group_id TEXT, system_joined_name TEXT, profile_joined_name TEXT, profile_key TEXT, message_expiration_time INTEGER DEFAULT 0, force_sms_selection INTEGER)"
    )
    sealer.statement("CREATE TABLE thread (_id INTEGER PRIMARY KEY, recipient_id INTEGER)")
    sealer.statement("CREATE TABLE groups (_id INTEGER PRIMARY KEY, group_id TEXT, title TEXT, master_key BLOB)")
    sealer.statement(
      "CREATE TABLE message (_id INTEGER PRIMARY KEY AUTOINCREMENT, date_sent INTEGER, date_received INTEGER, date_server INTEGER, thread_id INTEGER, from_recipient_id INTEGER, type INTEGER, body TEXT, quote_id INTEGER, quote_author INTEGER, quote_body TEXT, remote_deleted INTEGER, view_once INTEGER, expires_in INTEGER, latest_revision_id INTEGER DEFAULT NULL REFERENCES message (_id) ON DELETE CASCADE, revision_number INTEGER, message_ranges BLOB)"
    )
    sealer.statement(
      "CREATE TABLE reaction (_id INTEGER PRIMARY KEY, message_id INTEGER, author_id INTEGER, emoji TEXT, date_sent INTEGER)"
    )
    sealer.statement(
      "CREATE TABLE mention (_id INTEGER PRIMARY KEY, message_id INTEGER, recipient_id INTEGER, range_start INTEGER, range_length INTEGER)"
    )
    sealer.statement(
      "CREATE TABLE group_receipts (_id INTEGER PRIMARY KEY, mms_id INTEGER, address INTEGER, status INTEGER, timestamp INTEGER)"
    )
    sealer.statement(
      "CREATE TABLE attachment (_id INTEGER PRIMARY KEY, message_id INTEGER, content_type TEXT, file_name TEXT, remote_key TEXT, voice_note INTEGER)"
    )
    sealer.row(
      "recipient",
      [
        .integer(1), .text("+447700900001"), .null, .null, .null, .text("Ada Obi"), .text("own-profile-key-secret"),
        .integer(0), .integer(0),
      ])
    sealer.row(
      "recipient",
      [
        .integer(2), .text("+447700900123"), .text(aci), .null, .text("Bronwen Tal"), .text("B."),
        .text("her-profile-key-secret"), .integer(60), .integer(0),
      ])
    sealer.row(
      "recipient",
      [.integer(3), .null, .null, .text("__signal_group__v2__!aa"), .null, .null, .null, .integer(0), .integer(0)])
    sealer.row("groups", [.integer(1), .text("__signal_group__v2__!aa"), .text("Sallow flood cell"), .blob(key)])
    sealer.row("thread", [.integer(1), .integer(2)])
    sealer.row("thread", [.integer(2), .integer(3)])
  }

  /// A row of `message`; what is not given is NULL.
  static func message(
    _ id: Int64, at minute: Int64, thread: Int64 = 1, by author: Int64 = 2, type: Int64 = 0xA00014, _ body: String?,
    _ more: [String: DatabaseValue] = [:]
  ) -> [DatabaseValue] {
    let sent = start + minute * 60_000
    var row: [DatabaseValue] = [
      .integer(id), .integer(sent), .integer(sent + 1000), .integer(sent + 500), .integer(thread), .integer(author),
      .integer(type), body.map { .text($0) } ?? .null,
    ]
    let rest = [
      "quote_id", "quote_author", "quote_body", "remote_deleted", "view_once", "expires_in", "latest_revision_id",
      "revision_number", "message_ranges",
    ]
    for name in rest { row.append(more[name] ?? .null) }
    return row
  }

  static func whole(version: UInt8 = 1, rounds: Int = SignalLegacySealer.rounds) -> [UInt8] {
    var sealer = SignalLegacySealer(version: version, rounds: rounds)
    new(&sealer)
    sealer.row(
      "message",
      message(1, at: 1, "The sluice opens at six", ["message_ranges": .blob([0x0A, 6, 0x08, 4, 0x10, 6, 0x20, 0])]))
    sealer.row(
      "message",
      message(
        2, at: 2, by: 1, type: 0xA00017, "Seen \u{FFFC}",
        ["quote_id": .integer(start + 60_000), "quote_author": .integer(2), "quote_body": .text("The sluice")]))
    sealer.row("message", message(3, at: 3, thread: 2, nil, ["remote_deleted": .integer(1)]))
    sealer.row("message", message(4, at: 4, type: 0xA40014, nil, ["expires_in": .integer(3_600_000)]))
    sealer.row("message", message(5, at: 5, type: 3, nil))
    sealer.row(
      "message", message(6, at: 6, "six", ["latest_revision_id": .integer(7), "revision_number": .integer(0)]))
    sealer.row("message", message(7, at: 7, "half past six", ["revision_number": .integer(1)]))
    sealer.row("message", message(8, at: 8, thread: 2, by: 1, type: 0xA90014, "Cgsecretgroupbody"))
    sealer.row("message", message(9, at: 9, nil))
    sealer.row("message", message(10, at: 10, nil, ["view_once": .integer(1)]))
    sealer.row("reaction", [.integer(1), .integer(1), .integer(1), .text("👍"), .integer(start + 90_000)])
    sealer.row("mention", [.integer(1), .integer(2), .integer(2), .integer(5), .integer(1)])
    sealer.row("group_receipts", [.integer(1), .integer(2), .integer(2), .integer(2), .integer(start + 130_000)])
    sealer.row(
      "attachment",
      [.integer(70), .integer(9), .text("image/jpeg"), .text("weir.jpg"), .text("remote-key-secret"), .integer(0)])
    sealer.row("attachment", [.integer(71), .integer(9), .text("audio/aac"), .null, .null, .integer(1)])
    sealer.attachment(row: 70, SignalSample.picture)
    sealer.avatar([1, 2, 3])
    sealer.end()
    return sealer.bytes
  }

  /// `sms` and `mms`, as before 2022, with addresses as recipients' numbers.
  static func old() -> [UInt8] {
    var sealer = SignalLegacySealer(version: 0)
    sealer.statement(
      "CREATE TABLE recipient (_id INTEGER PRIMARY KEY, phone TEXT, uuid TEXT, group_id TEXT, system_display_name TEXT, signal_profile_name TEXT)"
    )
    sealer.statement("CREATE TABLE thread (_id INTEGER PRIMARY KEY, thread_recipient_id INTEGER)")
    sealer.statement(
      "CREATE TABLE sms (_id INTEGER PRIMARY KEY, thread_id INTEGER, address INTEGER, date INTEGER, date_sent INTEGER, type INTEGER, body TEXT, reactions BLOB)"
    )
    sealer.statement(
      "CREATE TABLE mms (_id INTEGER PRIMARY KEY, thread_id INTEGER, date INTEGER, date_received INTEGER, msg_box INTEGER, body TEXT, address INTEGER)"
    )
    sealer.statement(
      "CREATE TABLE part (_id INTEGER PRIMARY KEY, mid INTEGER, ct TEXT, unique_id INTEGER, file_name TEXT)")
    sealer.row("recipient", [.integer(2), .text("+447700900123"), .null, .null, .text("Bronwen"), .null])
    sealer.row("thread", [.integer(1), .integer(2)])
    let reaction: [UInt8] = [0x0A, 8, 0x0A, 4] + Array("🌊".utf8) + [0x10, 2]
    sealer.row(
      "sms",
      [
        .integer(1), .integer(1), .integer(2), .integer(start + 61_000), .integer(start + 60_000), .integer(20),
        .text("By text"), .blob(reaction),
      ])
    sealer.row(
      "sms",
      [
        .integer(2), .integer(1), .integer(2), .integer(start + 62_000), .integer(start + 62_000), .integer(0xA00017),
        .text("By Signal"), .null,
      ])
    sealer.row(
      "mms",
      [
        .integer(1), .integer(1), .integer(start + 120_000), .integer(start + 121_000), .integer(0xA00014),
        .text("With a picture"), .integer(2),
      ])
    sealer.row("part", [.integer(5), .integer(1), .text("image/jpeg"), .integer(999), .text("weir.jpg")])
    sealer.attachment(row: 5, SignalSample.picture)
    sealer.end(version: 65)
    return sealer.bytes
  }
}

// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `What WhatsApp's databases lack` {
  private func truncated(_ items: [ParsedItem]) -> [Provenance] {
    items.compactMap { if case .notice(let notice) = $0, notice.code == .truncated { notice.source } else { nil } }
  }

  private func codes(_ report: FidelityReport) -> Set<String> { Set(report.losses.map(\.code)) }

  private func iPhone(_ more: [String] = []) -> [UInt8] {
    MsgstoreSample.make(
      [
        "PRAGMA page_size = 1024",
        "CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZCONTACTJID TEXT, ZPARTNERNAME TEXT)",
        "CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZISFROMME INTEGER, ZMESSAGETYPE INTEGER, ZCHATSESSION INTEGER, ZMESSAGEDATE REAL, ZTEXT TEXT, ZSTANZAID TEXT, ZMESSAGEINFO INTEGER)",
        "CREATE TABLE ZWAMESSAGEINFO (Z_PK INTEGER PRIMARY KEY, ZRECEIPTINFO BLOB)",
        "INSERT INTO ZWACHATSESSION VALUES (1, '447700900101@s.whatsapp.net', 'A. Brook')",
      ]
        + (1...60).map {
          "INSERT INTO ZWAMESSAGE VALUES (\($0), 0, 0, 1, \(794_048_400 + $0), 'Reading \($0) of the gauge at the weir.', 'S\($0)', NULL)"
        } + more)
  }

  private func isTold(_ format: any ExportFormat, _ name: String, _ bytes: [UInt8]) throws {
    let whole = try MsgstoreSample.parse(format, [(name, bytes)])
    #expect(truncated(whole.items).isEmpty && !whole.report.choices.contains { $0.name == "databasesCut" })
    let cut = bytes.count - 1500
    let (items, report) = try MsgstoreSample.parse(format, [(name, Array(bytes[..<cut]))])
    #expect(truncated(items) == [Provenance(file: name, start: cut, end: bytes.count)])
    #expect(report.choices.contains(Extra("databasesCut", "1")))
    #expect(report.grade == .d && report.gradeReasons.contains("The export is cut off."))
  }

  @Test func `is told where Android's is cut short`() throws {
    let rows = (1...60).map { MsgstoreSample.message($0, 0, "Reading \($0) of the gauge at the weir.") }
    try isTold(Msgstore(), "msgstore.db", MsgstoreSample.android(rows))
  }

  @Test func `is told where an iPhone's is cut short`() throws {
    try isTold(ChatStorage(), "ChatStorage.sqlite", iPhone())
  }

  @Test func `is the log where one was kept and not handed in`() throws {
    let samples: [(any ExportFormat, String, [UInt8])] = [
      (Msgstore(), "msgstore.db", MsgstoreSample.android([MsgstoreSample.message(1, 0, "Dry")])),
      (ChatStorage(), "ChatStorage.sqlite", iPhone()),
    ]
    for (format, name, bytes) in samples {
      #expect(!codes(try MsgstoreSample.parse(format, [(name, bytes)]).report).contains("WA-DB-NO-WAL"))
      var logged = bytes
      (logged[18], logged[19]) = (2, 2)
      let report = try MsgstoreSample.parse(format, [(name, logged)]).report
      #expect(codes(report).contains("WA-DB-NO-WAL") && report.grade == .c)
    }
  }

  @Test func `is a row's date and sender, which costs the best grade`() throws {
    let good = MsgstoreSample.message(1, 0, "Dry")
    let bare = "INSERT INTO message (_id, chat_row_id, from_me, key_id, sort_id) VALUES (2, -1, 0, '-1', 0)"
    func report(_ rows: [String]) throws -> FidelityReport {
      try MsgstoreSample.parse(Msgstore(), [("msgstore.db", MsgstoreSample.android(rows))]).report
    }
    #expect(try report([good]).grade == .a)
    let lowered = try report([good, bare])
    #expect(lowered.grade == .b && lowered.gradeReasons.contains("Some rows tell neither date nor sender."))
    #expect(lowered.choices.contains(Extra("bareRows", "1")))
  }

  @Test(arguments: [
    (
      "WA-DB-EDIT-HISTORY",
      [
        MsgstoreSample.message(1, 0, "Newest"),
        "INSERT INTO message_edit_info VALUES (1, 'K1a', \(MsgstoreSample.morning))",
      ]
    ),
    ("WA-DB-DELETED", [MsgstoreSample.message(1, 15, nil)]),
    (
      "WA-DB-DISAPPEARING",
      [MsgstoreSample.message(1, 0, "Gone soon"), "INSERT INTO message_ephemeral VALUES (1, 86400, 0)"]
    ),
    (
      "WA-DB-VIEW-ONCE",
      [
        MsgstoreSample.message(1, 42, nil),
        "INSERT INTO message_media VALUES (1, NULL, 'image/jpeg', NULL, 10, NULL, 0)",
      ]
    ),
  ])
  func `is told by its own code, and of a plain chat nothing but that the telephone is whole`(
    code: String, rows: [String]
  ) throws {
    func codes(_ rows: [String]) throws -> Set<String> {
      self.codes(try MsgstoreSample.parse(Msgstore(), [("msgstore.db", MsgstoreSample.android(rows))]).report)
    }
    #expect(try codes(rows) == ["WA-DB-WHOLE-PHONE", code])
    #expect(try codes([MsgstoreSample.message(1, 0, "Dry")]) == ["WA-DB-WHOLE-PHONE"])
  }

  @Test func `is an iPhone's receipts where there are any`() throws {
    func codes(_ more: [String]) throws -> Set<String> {
      self.codes(try MsgstoreSample.parse(ChatStorage(), [("ChatStorage.sqlite", iPhone(more))]).report)
    }
    #expect(try !codes([]).contains("WA-DB-RECEIPTS-UNREAD"))
    let info = [
      "INSERT INTO ZWAMESSAGEINFO VALUES (7, x'0A00')", "UPDATE ZWAMESSAGE SET ZMESSAGEINFO = 7 WHERE Z_PK = 1",
    ]
    #expect(try codes(info).contains("WA-DB-RECEIPTS-UNREAD"))
  }
}

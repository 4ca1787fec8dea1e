// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `An encrypted WhatsApp backup` {
  static let folder =
    (ProcessInfo.processInfo.environment["ONRECORD_FIXTURES"] ?? "../shared/fixtures")
    + "/whatsapp-database/wa_crypt_tools-0.1.0/"
  static let isThere = FileManager.default.fileExists(atPath: folder)

  private func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + name)))
  }

  @Test(
    .enabled(if: isThere),
    arguments: [
      ("msgstore.db.crypt14", "key"), ("msgstore.db.crypt15", "encrypted_backup.key"),
    ]) func `is decrypted byte for byte`(name: String, key: String) throws
  {
    let backup = try CryptBackup(MemorySource(try file(name)), name: name, key: ExportKey(try file(key)))
    let database = try #require(backup)
    #expect(database.isVerified)
    #expect(try database.database.bytes(0..<2_000_000) == file("msgstore.db"))
    #expect(try database.database.bytes(900_001..<900_100) == Array(file("msgstore.db")[900_001..<900_100]))
  }

  @Test(.enabled(if: isThere)) func `gives the same items as the database in it`() throws {
    let plain = try MsgstoreSample.parse(Msgstore(), [("msgstore.db", try file("msgstore.db"))])
    let crypt = try MsgstoreSample.parse(
      Msgstore(), [("msgstore.db.crypt15", try file("msgstore.db.crypt15"))], key: try file("encrypted_backup.key"))
    #expect(plain.report.messages == 1 && crypt.report.messages == 1)
    #expect(plain.report.bytes.balances && crypt.report.bytes.balances)
  }

  @Test(.enabled(if: isThere)) func `takes its key as digits too`() throws {
    let digits = try file("encrypted_backup.key").suffix(32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let key = ExportKey(Array((digits.joined() + "\n").utf8))
    let backup = try CryptBackup(MemorySource(try file("msgstore.db.crypt15")), name: "x", key: key)
    #expect(backup?.isVerified == true)
  }

  @Test func `is opened whatever of the three kinds it is`() throws {
    let database = MsgstoreSample.android([MsgstoreSample.message(1, 0, "Sealed")])
    for kind in ["crypt12", "crypt14", "crypt15"] {
      let (bytes, key) = try CryptSample.make(database, kind)
      let (items, report) = try MsgstoreSample.parse(Msgstore(), [("msgstore.db." + kind, bytes)], key: key)
      guard case .message(let message) = items[0] else { return #expect(Bool(false)) }
      #expect(message.text == "Sealed" && report.bytes.balances && items.count == 1, "\(kind)")
      #expect(report.choices.contains { $0.name == "decryptedCrypt" + kind.suffix(2) })
      #expect(!report.losses.contains { $0.code == "WA-DB-UNVERIFIED" })
    }
  }

  @Test func `asks for its key, and refuses a wrong one`() throws {
    let (bytes, key) = try CryptSample.make(MsgstoreSample.android(), "crypt15")
    let files = [("msgstore.db.crypt15", bytes)]
    let none = #expect(throws: FormatError.self) { try MsgstoreSample.parse(Msgstore(), files) }
    #expect(none?.code == .encrypted && none?.remedy.contains("--key FILE") == true)
    for wrong in [Array(repeating: 7, count: 32), [1, 2, 3], key.map { $0 ^ 1 }] as [[UInt8]] {
      let error = #expect(throws: FormatError.self) { try MsgstoreSample.parse(Msgstore(), files, key: wrong) }
      #expect(error?.code == .wrongKey)
    }
  }

  @Test func `is read as far as it goes when it is cut off, and says so`() throws {
    let rows = (1...400).map { MsgstoreSample.message($0, 0, "Reading \($0 &* 7_919) at gauge \($0 % 13)") }
    let (bytes, key) = try CryptSample.make(MsgstoreSample.android(rows), "crypt15")
    let (_, report) = try MsgstoreSample.parse(
      Msgstore(), [("msgstore.db.crypt15", Array(bytes[..<(bytes.count * 2 / 3)]))], key: key)
    #expect(report.messages > 0 && report.messages < 400)
    #expect(report.losses.contains { $0.code == "WA-DB-UNVERIFIED" } && report.grade == .d)
  }

  @Test func `is recognised by its header`() throws {
    let (bytes, _) = try CryptSample.make(MsgstoreSample.android(), "crypt14")
    let found = try Msgstore().recognise(Export(name: "backup", source: MemorySource(bytes)))
    #expect(found?.confidence == .certain)
    #expect(try Msgstore().recognise(Export(name: "x", source: MemorySource([UInt8](repeating: 9, count: 900)))) == nil)
  }

  @Test func `survives damage of every kind`() throws {
    let (bytes, key) = try CryptSample.make(MsgstoreSample.android([MsgstoreSample.message(1, 0, "Sealed")]), "crypt15")
    try verifyParser(
      Msgstore(), on: bytes, named: "msgstore.db.crypt15", choices: Choices(key: ExportKey(key)), mutations: 300)
  }
}

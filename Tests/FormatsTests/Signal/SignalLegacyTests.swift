// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import OnRecordTesting
import Records
import Testing

@Suite struct `An older backup of Signal` {
  private static let format = SignalLegacy(rounds: SignalLegacySealer.rounds)

  private func parse(
    _ bytes: [UInt8], key: String? = SignalLegacySealer.passphrase, format: SignalLegacy = format
  ) throws -> SignalParse {
    let choices = Choices(key: key.map { ExportKey(Array($0.utf8)) })
    return try SignalParse(format, MemorySource(bytes), named: "signal.backup", choices: choices)
  }

  private func code(_ body: () throws -> Void) -> FormatError.Code? {
    do { try body() } catch { return (error as? FormatError)?.code }
    return nil
  }

  @Test(arguments: [UInt8(0), 1]) func `is read whole, with its lengths in the clear or sealed`(version: UInt8) throws {
    let parse = try parse(SignalLegacySample.whole(version: version))
    #expect(parse.messages.map(\.text) == ["The sluice opens at six", "Seen \u{FFFC}", nil, "half past six", nil, nil])
    #expect(parse.events.map(\.type) == [.disappearingTimerChanged, .call, .groupSettingsChanged])
    #expect(parse.report.bytes.balances)
    #expect(parse.notices.isEmpty)
    #expect(parse.choice("experimental") == "true")
    #expect(parse.choice("databaseVersion") == "230")
    #expect(parse.choice("rowsUnread") == nil)
  }

  @Test func `takes Signal's 250,000 rounds`() throws {
    let bytes = SignalLegacySample.whole(rounds: 250_000)
    #expect(try parse(bytes, format: SignalLegacy()).messages.count == 6)
  }

  @Test func `holds people, times, quotes, spans, reactions and receipts`() throws {
    let messages = try parse(SignalLegacySample.whole()).messages
    #expect(messages[0].sender == Participant(name: "Bronwen Tal", address: "+447700900123", isSelf: false))
    #expect(messages[0].conversation == ConversationLabel(id: SignalLegacySample.aci, title: "Bronwen Tal"))
    #expect(messages[0].sentAt?.instant == Instant(milliseconds: SignalLegacySample.start + 60_000))
    #expect(messages[0].extra("received") == "2026-03-02T00:01:01Z")
    #expect(messages[0].extra("span:1") == "4-10 bold")
    #expect(
      messages[0].reactions == [
        Reaction(emoji: "👍", by: Participant(name: "Ada Obi", address: "+447700900001", isSelf: false))
      ])
    #expect(messages[1].sender == Participant(name: "Ada Obi", address: "+447700900001", isSelf: true))
    #expect(messages[1].replyTo == messages[0].nativeID)
    #expect(messages[1].extra("quote:text") == "The sluice")
    #expect(messages[1].extra("span:1") == "5-8 mention Bronwen Tal")
    #expect(messages[1].extra("receipt:read:Bronwen Tal") == "2026-03-02T00:02:10Z")
  }

  @Test func `keeps edits, deletions and the place of view-once media`() throws {
    let messages = try parse(SignalLegacySample.whole()).messages
    #expect(messages[2].deleted && messages[2].conversation.title == "Sallow flood cell")
    #expect(messages[2].extra("deleted:by") == "Bronwen Tal")
    #expect(messages[3].edited && messages[3].extra("edit:1:text") == "six")
    #expect(messages[3].sentAt?.instant == Instant(milliseconds: SignalLegacySample.start + 360_000))
    #expect(messages[5].type == .viewOnce && messages[5].attachments.map(\.status) == [.viewOnce])
  }

  @Test func `hands on each file that follows its frame, and names those that do not`() throws {
    let parse = try parse(SignalLegacySample.whole())
    #expect(parse.messages[4].attachments.map(\.status) == [.present, .omitted])
    #expect(parse.messages[4].attachments.first?.name == "weir.jpg")
    #expect(parse.messages[4].extra("attachment:2:kind") == "VOICE_MESSAGE")
    #expect(parse.files == [SignalSample.picture])
  }

  @Test func `tells calls and timers, and the periods these ran`() throws {
    let parse = try parse(SignalLegacySample.whole())
    #expect(parse.events[0].after == "3600")
    #expect(parse.events[1].extra("call:outcome") == "missed")
    #expect(parse.report.losses.filter { $0.code == "SIG-TIMER-GONE" }.count == 1)
  }

  @Test func `shows no key, and none of the tables of keys`() throws {
    let parse = try parse(SignalLegacySample.whole())
    for secret in ["secret", "p6enp6en", "a7a7a7a7"] {
      #expect(!parse.shown.replacing("\"secret:", with: "").contains(secret))
    }
    #expect(parse.choice("secret:masterKey") == "1")
    #expect(parse.choice("secret:profileKey") == "2")
    #expect(parse.choice("statementsUnread") == "2")
  }

  /// `DecryptedGroupV2Context`: 1 the context with the group's key, 2 the change.
  @Test func `tells what changed in a group, out of the database's own coding`() throws {
    let (editor, member) = ([UInt8](repeating: 0x44, count: 16), [UInt8](repeating: 0x55, count: 16))
    let change: [UInt8] =
      [0x0A, 16] + editor + [0x1A, 18, 0x0A, 16] + member + [0x52, 6, 0x0A, 4] + Array("Weir".utf8)
    let context: [UInt8] = [0x0A, 34, 0x0A, 32] + SignalLegacySample.key + [0x12, UInt8(change.count)] + change
    var sealer = SignalLegacySealer()
    SignalLegacySample.new(&sealer)
    let body = Data(context).base64EncodedString()
    sealer.row("message", SignalLegacySample.message(1, at: 1, thread: 2, type: 0xA90014, body))
    sealer.end()
    let parse = try parse(sealer.bytes)
    #expect(parse.events.map(\.type) == [.memberAdded, .groupTitleChanged])
    #expect(parse.events.map(\.actor?.name) == ["Bronwen Tal", "Bronwen Tal"])
    #expect(parse.events[0].targets.map(\.address) == ["55555555-5555-5555-5555-555555555555"])
    #expect(parse.events[1].after == "Weir")
    #expect(!parse.shown.contains(body) && !parse.shown.contains("p6enp6"))
  }

  @Test func `names a group as the other exports do`() throws {
    let legacy = try parse(SignalLegacySample.whole()).messages[2].conversation
    let plain = try SignalParse(lines: [SignalSample.everything[7]]).messages[0].conversation
    #expect(legacy == plain)
  }

  @Test func `is read in the layout of two tables`() throws {
    let parse = try parse(SignalLegacySample.old())
    #expect(parse.messages.map(\.text) == ["By text", "By Signal", "With a picture"])
    #expect(parse.messages.map(\.type) == [.sms, .text, .media])
    #expect(parse.messages[0].reactions.map(\.emoji) == ["🌊"])
    #expect(parse.messages[0].sender?.name == "Bronwen")
    #expect(parse.messages[1].sender?.isSelf == true)
    #expect(parse.messages[2].sentAt?.instant == Instant(milliseconds: SignalLegacySample.start + 120_000))
    #expect(parse.messages[2].source.file == "signal.backup!/mms")
    #expect(parse.files == [SignalSample.picture])
  }

  @Test func `asks for the digits, takes them in groups, and says when they are wrong`() throws {
    let bytes = SignalLegacySample.whole()
    #expect(code { _ = try parse(bytes, key: nil) } == .encrypted)
    #expect(code { _ = try parse(bytes, key: "12345") } == .wrongKey)
    #expect(code { _ = try parse(bytes, key: String(repeating: "54321", count: 6)) } == .wrongKey)
    #expect(try parse(bytes, key: "12345 12345 12345\n12345 12345 12345\n").messages.count == 6)
  }

  @Test func `that is cut off keeps the part before, and says so`() throws {
    let whole = SignalLegacySample.whole()
    let parse = try parse(Array(whole.dropLast(whole.count / 4)))
    #expect(!parse.messages.isEmpty)
    #expect(parse.notices.contains { $0.code == .truncated })
    #expect(parse.report.grade == .d)
    #expect(parse.report.bytes.balances)
  }

  @Test func `loses one frame whose seal does not hold, and no other`() throws {
    var bytes = SignalLegacySample.whole()
    var before = SignalLegacySealer()
    SignalLegacySample.new(&before)
    bytes[before.bytes.count + 30] ^= 1
    let parse = try parse(bytes)
    #expect(parse.messages.count == 5)
    #expect(parse.notices.map(\.code) == [.unreadableLine])
    #expect(parse.report.grade == .c)
  }

  @Test func `tolerates columns and tables nobody knew`() throws {
    var sealer = SignalLegacySealer()
    sealer.statement("CREATE TABLE hologram (_id INTEGER)")
    sealer.row("hologram", [.integer(1)])
    sealer.statement(
      "CREATE TABLE message (_id INTEGER PRIMARY KEY, date_sent INTEGER, thread_id INTEGER, from_recipient_id INTEGER, type INTEGER, body TEXT, depth REAL)"
    )
    sealer.row(
      "message",
      [
        .integer(1), .integer(SignalLegacySample.start), .integer(1), .integer(2), .integer(20), .text("Noted"),
        .real(1.5),
      ])
    sealer.statement("INSERT INTO message SELECT 9, 9, 9, 9, 9, 9, 9")
    sealer.end()
    let parse = try parse(sealer.bytes)
    #expect(parse.messages.map(\.text) == ["Noted"])
    #expect(parse.messages.first?.sender?.address == "2")
  }

  @Test func `is recognised by its header alone`() throws {
    func recognise(_ bytes: [UInt8]) throws -> Recognition? {
      try SignalLegacy().recognise(Export(name: "x.bin", source: MemorySource(bytes)))
    }
    #expect(try recognise(SignalLegacySample.whole())?.confidence == .certain)
    #expect(try recognise([0, 0, 0, 60]) == nil)
    #expect(try recognise(Array("PK".utf8)) == nil)
  }

  @Test func `keeps the promises of a parser through a thousand damages`() throws {
    let choices = Choices(key: ExportKey(Array(SignalLegacySealer.passphrase.utf8)))
    try verifyParser(
      Self.format, on: SignalLegacySample.whole(), named: "signal.backup", choices: choices, mutations: 1000)
  }
}

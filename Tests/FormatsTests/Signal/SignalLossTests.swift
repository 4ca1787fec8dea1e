// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@Suite struct `What a plaintext export of Signal leaves out` {
  private func timer(_ milliseconds: Int, _ minute: Int64, chat: Int = 1) -> String {
    let update = SignalSample.update(#""expirationTimerChange":{"expiresInMs":"\#(milliseconds)"}"#)
    return SignalSample.item(update, at: minute, chat: chat, more: SignalSample.directionless)
  }

  private func evidence(_ lines: [String]) throws -> [String] {
    try SignalParse(lines: lines).report.losses.filter { $0.code == "SIG-TIMER-EXCLUDED" }.compactMap(\.evidence)
  }

  @Test func `is nothing but stories where there is nothing to see`() throws {
    let parse = try SignalParse(lines: [SignalSample.item(SignalSample.text("Noted"))])
    #expect(parse.lossCodes == ["SIG-NO-STORIES"])
    #expect(parse.report.grade == .b && parse.report.gradeReasons.count == 1)
  }

  @Test func `is told for each period the timer ran, chat by chat`() throws {
    #expect(
      try evidence([timer(86_400_000, 1), timer(0, 60), timer(3_600_000, 90), timer(7_200_000, 5, chat: 3)]) == [
        "chat 1: from 2026-03-02T00:01:00Z to 2026-03-02T01:00:00Z, timer 86400 s",
        "chat 1: from 2026-03-02T01:30:00Z to the export, timer 3600 s",
        "chat 3: from 2026-03-02T00:05:00Z to the export, timer 7200 s",
      ])
  }

  @Test func `is told where only the chat says that a timer is on, or only its end is there`() throws {
    let chat = #"{"chat":{"id":"8","recipientId":"5","expirationTimerMs":"60000"}}"#
    #expect(try evidence([chat]) == ["chat 8: from an unknown time to the export, timer 60 s"])
    #expect(try evidence([timer(0, 3)]) == ["chat 1: from an unknown time to 2026-03-02T00:03:00Z"])
  }

  @Test func `lowers the grade to C with the timer`() throws {
    #expect(try SignalParse(lines: [timer(1000, 1), SignalSample.item(SignalSample.text("x"))]).report.grade == .c)
  }

  @Test func `is told of groups' timers too`() throws {
    let update = SignalSample.update(
      #""groupChange":{"updates":[{"groupExpirationTimerUpdate":{"expiresInMs":"60000"}}]}"#)
    #expect(try evidence([SignalSample.item(update, chat: 2, more: SignalSample.directionless)]).count == 1)
  }

  @Test(arguments: [
    ("SIG-VIEW-ONCE", #""viewOnceMessage":{}"#), ("SIG-DELETED", #""remoteDeletedMessage":{}"#),
    ("SIG-UNREADABLE", #""updateMessage":{"simpleUpdate":{"type":"BAD_DECRYPT"}}"#),
    ("SIG-MEDIA-OMITTED", SignalSample.media()),
    ("SIG-MEDIA-EXPIRED", SignalSample.media(#"{"fileName":"old.jpg","locatorInfo":{}}"#)),
  ]) func `is told by its own code`(code: String, content: String) throws {
    let parse = try SignalParse(lines: [SignalSample.item(content)])
    #expect(parse.lossCodes.contains(code))
  }

  @Test func `is a missing file where others are there`() throws {
    let lines = SignalSample.file([
      SignalSample.item(SignalSample.media(SignalSample.pointer(hash: [UInt8](repeating: 1, count: 32))))
    ])
    let parse = try SignalParse(
      SignalJsonl(), ["main.jsonl": lines, "files/aa/\(String(repeating: "a", count: 64)).jpg": [1]])
    #expect(parse.lossCodes.contains("SIG-MEDIA-MISSING"))
    #expect(parse.messages.first?.attachments.map(\.status) == [.missing])
    #expect(parse.notices.map(\.code) == [.attachmentUnlisted])
  }
}

// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records
import Testing

@Suite struct `A line of JSON` {
  private func object(_ line: [UInt8]) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary)
  }

  @Test func `of a message has what the source says and nothing else`() throws {
    let reader = try Reader(
      "27/03/2022, 21:55 - Ines: caf\u{E9} \"x\" \\ \u{1}\u{2028}\u{2029}\tend\n",
      choices: Choices(timeZone: "Europe/London"))
    let line = ItemJSON.line(for: reader.items[0])
    #expect(
      String(decoding: line, as: UTF8.self)
        == #"{"kind":"message","seq":0,"conversation":{"id":"whatsapp:chat.txt"},"sender":{"name":"Ines"},"sentAt":{"raw":"27/03/2022, 21:55","wall":"2022-03-27T21:55:00","instant":"2022-03-27T20:55:00Z","zone":"Europe/London","zoneBasis":"declared","precision":"minute"},"type":"text","text":"café \"x\" \\ \u0001\u2028\u2029\tend","attachments":[],"edited":false,"deleted":false,"source":{"file":"chat.txt","start":0,"end":50}}"#
    )
    #expect(try object(line)["text"] as? String == "caf\u{E9} \"x\" \\ \u{1}\u{2028}\u{2029}\tend")
  }

  @Test func `of an event has its states, null where there is none`() throws {
    let reader = try Reader("13/05/2024, 09:15 - Ines set the message timer to 7 days\n")
    let event = try #require(try object(ItemJSON.line(for: reader.items[0]))["event"] as? NSDictionary)
    #expect(
      event == [
        "type": "disappearingTimerChanged", "actor": "Ines", "targets": [], "before": NSNull(), "after": "604800",
      ])
  }

  @Test func `of a report counts and accounts`() throws {
    let report = try object(ItemJSON.line(for: try Reader(Sample.android).report))
    #expect(report["messages"] as? Int == 6 && report["events"] as? Int == 2)
    #expect((report["attachments"] as? NSDictionary) == ["present": 0, "omitted": 1, "missing": 1])
    #expect((report["dateOrder"] as? NSDictionary)?["rule"] as? String == "fileNameStamp")
    #expect((report["bytes"] as? NSDictionary)?["accounted"] as? Int == Sample.android.utf8.count)
  }

  @Test func `of an undecided order says so`() throws {
    let report = try object(ItemJSON.line(for: try Reader("3/4/24, 10:00 - A: x\n").report))
    #expect((report["dateOrder"] as? NSDictionary)?["order"] as? String == "undetermined")
  }
}

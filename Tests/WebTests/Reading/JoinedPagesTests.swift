// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records
import Testing

@testable import Archive
@testable import Web

/// One group as two phones export it: the same words, minute by minute, but for the lines left out.
private struct Chat: ByteSource {
  let bytes: [UInt8]
  var size: Int { bytes.count }

  /// `leaving` are the numbers of messages that this phone does not show.
  init(_ count: Int = 40, leaving: Set<Int> = [], changing: [Int: String] = [:]) {
    let lines = (0..<count).filter { !leaving.contains($0) }.map { number in
      let words = changing[number] ?? "Report \(number) on the level of the lower gauge beside mill \(number * 7)"
      return "03/03/2026, 09:\(number < 10 ? "0" : "")\(number) - \(number % 2 == 0 ? "Asha" : "Owen"): \(words)"
    }
    bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let part = bytes.dropFirst(offset).prefix(buffer.count)
    buffer.copyBytes(from: part)
    return part.count
  }
}

@Suite struct `The pages of joined conversations` {
  /// Files what two phones show of one group; gives the first record of each.
  private static func file(_ served: ServedOffice, _ second: Chat, beside first: Chat = Chat()) async throws
    -> [RecordID]
  {
    var openers: [RecordID] = []
    for (chat, custodian) in [(first, "Asha <b>Okafor"), (second, "Owen Marsh")] {
      var request = DepositRequest(
        export: Export(name: "WhatsApp Chat with Gauges.txt", source: chat), custodian: custodian)
      (request.channel, request.timeZone, request.dateOrder) = ("whatsapp", "Europe/London", .dmy)
      let deposit = try await served.office.archive.deposit(request).deposit
      var ids: [RecordID] = []
      try served.office.archive.catalogue.eachRecord(of: deposit.facts.id) { ids.append($0.id) }
      openers.append(try #require(ids.first))
    }
    return openers
  }

  private static func session(_ role: Role, _ served: ServedOffice) throws -> SecretToken {
    try served.session(try #require(served.people[role]))
  }

  @Test func `show each message once, and which copy lacks it`() async throws {
    try await ServedOffice.serving { served in
      let second = Chat(leaving: [17], changing: [20: "Report 20 on the level of the upper gauge, beside mill 140"])
      let openers = try await Self.file(served, second)
      let session = try Self.session(.informationOfficer, served)
      let list = try await served.ask("GET", "/joined", session: session)
      #expect(list.text.contains("Gauges") && list.text.contains("/joined/\(openers[0])"))
      let page = try await served.ask("GET", "/joined/\(openers[1])", session: session)
      #expect(page.status == 200)
      #expect(page.text.components(separatedBy: "beside mill 119<").count == 2)
      #expect(page.text.contains("not here") && page.text.contains("from 2 copies"))
      #expect(!page.text.contains("<b>Okafor") && page.text.contains("Asha &lt;b&gt;Okafor"))
      let some = try await served.ask("GET", "/joined/\(openers[1])?differences=1", session: session)
      #expect(some.text.contains("beside mill 119<") && !some.text.contains("beside mill 21<"))
      let one = try await served.ask("GET", "/conversations/\(openers[0])", session: session)
      #expect(one.text.contains("2 copies of this conversation"))
    }
  }

  @Test func `take a copy out, with words why, and put it back`() async throws {
    try await ServedOffice.serving { served in
      let openers = try await Self.file(served, Chat(leaving: [17]))
      let session = try Self.session(.recordsManager, served)
      _ = try await served.ask("GET", "/joined/\(openers[0])", session: session)
      let way = "/joined/\(openers[0])/part/\(openers[1])"
      let mute = try await served.ask("POST", way, session: session, form: ["words": " "])
      #expect(mute.status == 422 && mute.text.contains("Write why"))
      let parted = try await served.ask("POST", way, session: session, form: ["words": "Another group."])
      #expect(parted.status == 303)
      #expect(try await served.ask("GET", "/joined", session: session).text.contains("No conversation has a second"))
      let form = [
        "one": "\(openers[0])", "other": "https://rivers.example/records/\(openers[1])?x#y", "words": "One after all.",
      ]
      let joined = try await served.ask("POST", "/join-suggestions", session: session, form: form)
      #expect(joined.location == "/joined/\(openers[0])")
      let empty = try await served.ask("POST", "/join-suggestions", session: session, form: ["one": "x"])
      #expect(empty.status == 422 && empty.text.contains("Enter the id of a record"))
      let list = try await served.ask("GET", "/joined", session: session)
      #expect(list.text.contains("/joined/\(openers[0])"))
    }
  }

  @Test func `offer what no rule joins, and keep to what was decided`() async throws {
    try await ServedOffice.serving { served in
      let openers = try await Self.file(served, Chat(8, leaving: [3]), beside: Chat(8))
      let session = try Self.session(.recordsManager, served)
      let queue = try await served.ask("GET", "/join-suggestions", session: session)
      let way = "/join-suggestions/\(openers[0])/\(openers[1])"
      #expect(queue.text.contains(way))
      let mute = try await served.ask("POST", way, session: session, form: ["decision": "join"])
      #expect(mute.status == 422)
      let apart = ["decision": "keepApart", "words": "Two groups."]
      #expect(try await served.ask("POST", way, session: session, form: apart).location == "/join-suggestions")
      #expect(try await !served.ask("GET", "/join-suggestions", session: session).text.contains(way))
      #expect(try await served.ask("GET", way, session: session).status == 404)
    }
  }

  @Test func `join two copies by decision, and declare whose business they are`() async throws {
    try await ServedOffice.serving { served in
      let openers = try await Self.file(served, Chat(8, leaving: [3]), beside: Chat(8))
      let session = try Self.session(.recordsManager, served)
      let way = "/join-suggestions/\(openers[0])/\(openers[1])"
      let join = ["decision": "join", "words": "One group."]
      #expect(try await served.ask("POST", way, session: session, form: join).location == "/joined/\(openers[0])")
      let form = ["owner": "Office of the Regions", "bodies": " Harbour Board \n\n", "words": "It leads."]
      let long = ["owner": String(repeating: "x", count: 201), "words": "It leads."]
      let refused = try await served.ask("POST", "/joined/\(openers[0])/bodies", session: session, form: long)
      #expect(refused.status == 422 && refused.text.contains("at most 200 letters"))
      let said = try await served.ask("POST", "/joined/\(openers[0])/bodies", session: session, form: form)
      #expect(said.status == 303)
      let page = try await served.ask("GET", "/joined/\(openers[0])", session: session)
      #expect(page.text.contains("Office of the Regions; also taking part: Harbour Board."))
      #expect(try await served.ask("POST", "/joined/\(openers[0])/anew", session: session).status == 303)
    }
  }

  @Test func `show an official nothing, and a reader nothing to decide with`() async throws {
    try await ServedOffice.serving { served in
      let openers = try await Self.file(served, Chat(leaving: [17]))
      let reader = try Self.session(.legalAdviser, served)
      let page = try await served.ask("GET", "/joined/\(openers[0])", session: reader)
      #expect(page.status == 200 && !page.text.contains("/part/") && !page.text.contains("/bodies"))
      for (method, path) in [
        ("GET", "/joined/\(openers[0])/part/\(openers[1])"), ("POST", "/joined/\(openers[0])/part/\(openers[1])"),
        ("POST", "/joined/\(openers[0])/bodies"), ("POST", "/joined/\(openers[0])/anew"), ("GET", "/join-suggestions"),
      ] {
        #expect(try await served.ask(method, path, session: reader).status == 403, "\(method) \(path)")
      }
      let official = try Self.session(.official, served)
      for path in ["/joined", "/joined/\(openers[0])", "/joined/\(openers[0])/changes"] {
        #expect(try await served.ask("GET", path, session: official).status == 403, "\(path)")
      }
    }
  }

  @Test(arguments: ["9223372036854775807", "-1", "99999999999999999999", "x"])
  func `begin at their beginning where an entry is none`(number: String) async throws {
    try await ServedOffice.serving { served in
      let openers = try await Self.file(served, Chat(leaving: [17]))
      let session = try Self.session(.secondReader, served)
      for way in ["after", "before"] {
        let page = try await served.ask("GET", "/joined/\(openers[0])?\(way)=\(number)", session: session)
        #expect(page.status == 200 && page.text.contains("beside mill 0<"))
      }
      #expect(try await served.ask("GET", "/joined/0123456789abcdef0123456789abcdef", session: session).status == 404)
    }
  }
}

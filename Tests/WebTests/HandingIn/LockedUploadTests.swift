// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Web

@Suite struct `The page of a locked upload` {
  @Test func `asks for the key, asks again for another, and goes on when it opens`() async throws {
    try await ServedOffice.serving { served in
      let session = try served.session(try #require(served.people[.official]))
      let first = try await served.send(
        "/hand-in", session: session, parts: [("file", LockedExport.name, LockedExport.bytes)])
      #expect(first.status == 200 && first.text.contains("This file is locked"))
      let path = try #require(first.text.firstMatch(of: /action="(\/hand-in\/[0-9a-f]+\/key)"/)).1
      func give(_ key: String, _ file: [UInt8] = []) async throws -> ServedOffice.Said {
        try await served.send(
          String(path), session: session,
          parts: [("key", nil, Array(key.utf8)), ("keyFile", file.isEmpty ? "" : "key.txt", file)])
      }
      let upload = String(path.dropLast("/key".count))
      for end in ["/key", "/read"] {
        let said = try await served.ask("GET", upload + end, session: session)
        #expect(said.status == 303 && said.location == upload)
      }
      let none = try await give("")
      #expect(none.status == 422 && none.text.contains("Give the passphrase or choose the key file"))
      let wrong = try await give(LockedExport.wrongKey)
      #expect(wrong.status == 422 && wrong.text.contains("That does not open the file"))
      #expect(!wrong.text.contains(LockedExport.wrongKey))
      let opened = try await give("", Array(LockedExport.key.utf8))
      #expect(opened.status == 303 && opened.location?.hasSuffix("/look") == true)
      let look = try await served.ask("GET", opened.location ?? "", session: session)
      #expect(look.text.contains(LockedExport.words) && look.text.contains("is experimental"))
    }
  }
}

@Suite struct `The pages of evidence` {
  @Test func `take pasted words and ask what they show before anything else`() async throws {
    try await ServedOffice.serving { served in
      let session = try served.session(try #require(served.people[.official]))
      let words = Array("Rising fast\r\n\r\nOpen it".utf8)
      let taken = try await served.send(
        "/hand-in/evidence", session: session, parts: [("file", "", []), ("pasted", nil, words)])
      let facts = try #require(taken.location)
      #expect(taken.status == 303 && facts.hasSuffix("/facts"))
      #expect(try await served.ask("GET", facts, session: session).text.contains("Say what this shows"))
      var form = ["with": "Jonas Weir", "channel": "signal", "from-year": "2026", "from-month": "2", "from-day": "31"]
      let wrong = try await served.ask("POST", facts, session: session, form: form)
      #expect(wrong.status == 422 && wrong.text.contains("Enter a date that there is"))
      (form["from-day"], form["fromTime"], form["paragraphs"]) = ("28", "07:58", "yes")
      let read = try await served.ask("POST", facts, session: session, form: form)
      #expect(read.status == 303)
      let look = try await served.ask("GET", read.location ?? "", session: session)
      #expect(look.text.contains("Rising fast") && look.text.contains("Jonas Weir"))
    }
  }

  @Test func `ask for a file or words when neither came`() async throws {
    try await ServedOffice.serving { served in
      let session = try served.session(try #require(served.people[.official]))
      let none = try await served.send(
        "/hand-in/evidence", session: session, parts: [("file", "", []), ("pasted", nil, [])])
      #expect(none.status == 422 && none.text.contains("Choose a file or paste the text"))
    }
  }
}

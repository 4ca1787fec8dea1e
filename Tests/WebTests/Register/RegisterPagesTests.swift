// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@testable import Archive
@testable import Web

@Suite struct `The pages of the people known` {
  /// Files a chat of the official's in which a name and words are hostile.
  private static func file(_ served: ServedOffice) async throws {
    let text = "26/03/2022, 18:01 - <b>Asha: quillwort <script>\n26/03/2022, 18:02 - official: yes\n"
    let export = Export(name: "WhatsApp Chat with Gates.txt", source: MemorySource(Array(text.utf8)))
    var request = DepositRequest(export: export, custodian: "official")
    (request.custodianID, request.timeZone) = (served.people[.official]?.id, "Europe/London")
    _ = try await served.office.archive.deposit(request)
  }

  private static func manager(_ served: ServedOffice) throws -> SecretToken {
    try served.session(try #require(served.people[.recordsManager]))
  }

  @Test func `add somebody, link a name, show why and undo it, all by forms`() async throws {
    try await ServedOffice.serving { served in
      try await Self.file(served)
      let session = try Self.manager(served)
      let form = [
        "name": "Asha <Okafor>", "standing": "official", "posts": "Director; 2024-05-01\n\nAdviser;;2024-04-30",
        "addresses": "signal: 07700 900123", "devices": "Pixel",
      ]
      let added = try await served.ask("POST", "/register/new", session: session, form: form)
      let place = try #require(added.location)
      #expect(added.status == 303 && place.hasPrefix("/register/"))
      let name = ["custodian": "official", "channel": "whatsapp", "name": "<b>Asha", "words": "her <i>words"]
      let linked = try await served.ask("POST", place + "/link", session: session, form: name)
      #expect(linked.status == 303)
      let shown = try await served.ask("GET", place, session: session).text
      for piece in [
        "Asha &lt;Okafor&gt;", "&lt;b&gt;Asha", "her &lt;i&gt;words", "since 1 May 2024", "Undo the link", "Gates",
      ] {
        #expect(shown.contains(piece), "\(piece)")
      }
      #expect(!shown.contains("<b>Asha") && !shown.contains("<i>words"))
      let undone = try await served.ask(
        "POST", place + "/unlink", session: session,
        form: name.merging(["field": "words-0", "words-0": "wrong"]) { $1 })
      #expect(undone.status == 303)
      #expect(try await served.ask("GET", place, session: session).text.contains("Names that are not them"))
      let edited = try await served.ask("GET", place + "/edit", session: session).text
      #expect(edited.contains("Director; 2024-05-01") && edited.contains("Adviser; ; 2024-04-30"))
      #expect(edited.contains("signal: 07700 900123"))
    }
  }

  @Test func `say what must be mended`() async throws {
    try await ServedOffice.serving { served in
      let session = try Self.manager(served)
      let bad = ["name": "", "standing": "official", "posts": "Director; 1 May"]
      let days = try await served.ask("POST", "/register/new", session: session, form: bad)
      #expect(days.status == 422 && days.text.contains("Line 1: write days like 2026-11-24"))
      let nameless = try await served.ask("POST", "/register/new", session: session, form: ["standing": "official"])
      #expect(nameless.status == 422 && nameless.text.contains("Enter a name"))
      let person = try #require(served.people[.official]).id
      let nowhere = ["custodian": "official", "channel": "whatsapp", "name": "Kingfisher"]
      let missing = try await served.ask("POST", "/register/\(person)/link", session: session, form: nowhere)
      #expect(missing.status == 422 && missing.text.contains("No copy of that custodian shows"))
      let nobody = try await served.ask("POST", "/register/\(person)/link", session: session, form: [:])
      #expect(nobody.status == 422 && nobody.text.contains("Enter the name shown"))
    }
  }

  @Test func `find by an address that stands in no path`() async throws {
    try await ServedOffice.serving { served in
      let session = try Self.manager(served)
      let all = try await served.ask("GET", "/register", session: session).text
      #expect(all.contains("People known") && all.contains("informationofficer@rivers.example"))
      let found = try await served.ask(
        "POST", "/register", session: session, form: ["words": "AUDITOR@rivers.example"])
      #expect(found.status == 200 && found.text.contains(">auditor<") && !found.text.contains(">secondReader<"))
      let links = found.text.matches(of: #/(?:href|action)="([^"]*)"/#).map { String($0.1) }
      #expect(links.allSatisfy { !$0.contains("@") && !$0.contains("rivers") })
    }
  }

  @Test func `queue suggestions with their messages, and take or refuse them`() async throws {
    for decision in ["accept", "refuse"] {
      try await ServedOffice.serving { served in
        try await Self.file(served)
        let session = try Self.manager(served)
        let form = ["name": "<b>Asha", "standing": "outsider"]
        let place = try #require(
          try await served.ask("POST", "/register/new", session: session, form: form).location)
        let queue = try await served.ask("GET", "/register/suggestions", session: session).text
        #expect(queue.contains("may be &lt;b&gt;Asha") && queue.contains("quillwort &lt;script&gt;"))
        let answer = [
          "custodian": "official", "channel": "whatsapp", "name": "<b>Asha", "place": "0", "words-0": "sure",
          "person-0": String(place.dropFirst("/register/".count)), "decision": decision,
        ]
        let decided = try await served.ask("POST", "/register/suggestions", session: session, form: answer)
        #expect(decided.status == 303 && decided.location == "/register/suggestions")
        let after = try await served.ask("GET", "/register/suggestions", session: session).text
        #expect(after.contains("Nothing is suggested"))
        let person = try await served.ask("GET", place, session: session).text
        #expect(person.contains(decision == "accept" ? "Undo the link" : "Names that are not them"))
      }
    }
  }
}

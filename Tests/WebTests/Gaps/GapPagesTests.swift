// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Web

@Suite struct `The pages of statements` {
  private static let lost = [30, 45, 61]

  private static func words(_ number: Int) -> String { "gauge \(number) reads \(number * 37 + 11), kw\(number)x" }

  private static func chat(lacking: [Int]) -> String {
    (0..<120).filter { !lacking.contains($0) }.map { number in
      let clock = (number < 60 ? "08:" : "09:") + (number % 60 < 10 ? "0" : "") + "\(number % 60)"
      return "13/05/2026, \(clock) - \(number.isMultiple(of: 2) ? "official" : "Ben Acheampong"): \(words(number))"
    }.joined(separator: "\n") + "\n"
  }

  private static func file(
    _ served: ServedOffice, _ text: String, by name: String, _ id: PersonID?
  ) async throws -> RecordID {
    let export = Export(name: "WhatsApp Chat with Flood.txt", source: MemorySource(Array(text.utf8)))
    var request = DepositRequest(export: export, custodian: name)
    (request.custodianID, request.timeZone) = (id, "Europe/London")
    let deposit = try await served.office.archive.deposit(request).deposit.facts.id
    var first: RecordID?
    try served.office.archive.catalogue.eachRecord(of: deposit) { first = first ?? $0.id }
    return try #require(first)
  }

  /// States by the form, and gives the statement's address.
  private static func state(_ served: ServedOffice) async throws -> String {
    let lacking = try await file(served, chat(lacking: lost), by: "official", served.people[.official]?.id)
    let showing = try await file(served, chat(lacking: []), by: "Ben Acheampong", nil)
    let manager = try served.session(#require(served.people[.recordsManager]))
    let draft = try await served.ask(
      "GET", "/statements/new/\(lacking)?lacking=\(lacking)&showing=\(showing)", session: manager)
    #expect(draft.status == 200 && draft.text.contains("3 not here") && draft.text.contains("State and sign"))
    for number in lost { #expect(!draft.text.contains("kw\(number)x")) }
    let said = try await served.ask(
      "POST", "/statements/new/\(lacking)", session: manager,
      form: ["lacking": "\(lacking)", "showing": "\(showing)"])
    #expect(said.status == 303)
    return try #require(said.location)
  }

  @Test func `go from stating to a reply and to circulation`() async throws {
    try await ServedOffice.serving { served in
      let path = try await Self.state(served)
      let manager = try served.session(#require(served.people[.recordsManager]))
      let official = try served.session(#require(served.people[.official]))
      let shown = try await served.ask("GET", path, session: manager)
      for number in Self.lost { #expect(shown.text.contains("kw\(number)x"), "\(number)") }
      #expect(!shown.text.contains("kw29x") && shown.text.contains("It may go to nobody yet"))
      let own = try await served.ask("GET", "/own", session: official)
      #expect(own.text.contains("/own" + path))
      let reply = try await served.ask("GET", "/own" + path, session: official)
      #expect(reply.status == 200 && reply.text.contains("after line 30"))
      for number in Self.lost { #expect(!reply.text.contains("kw\(number)x")) }
      let empty = try await served.ask("POST", "/own" + path, session: official, form: ["words": ""])
      #expect(empty.status == 422)
      let early = try await served.ask("POST", path + "/circulate", session: manager, form: ["whom": "Inquiry"])
      #expect(early.status == 404)
      let sent = try await served.ask(
        "POST", "/own" + path, session: official, form: ["words": "Repaired <b>in June</b>"])
      #expect(sent.status == 303)
      let went = try await served.ask("POST", path + "/circulate", session: manager, form: ["whom": "Inquiry"])
      #expect(went.status == 303)
      let lawyer = try served.session(#require(served.people[.legalAdviser]))
      let printed = try await served.ask("GET", path + "/print", session: lawyer)
      #expect(printed.status == 200 && printed.text.contains("Repaired &lt;b&gt;in June&lt;/b&gt;"))
      #expect(printed.text.contains("kw45x") && printed.text.contains("Inquiry"))
    }
  }

  @Test func `are for nobody else before circulation`() async throws {
    try await ServedOffice.serving { served in
      let path = try await Self.state(served)
      for role in [Role.legalAdviser, .secondReader, .security, .headOfAuthority, .qualifiedPerson] {
        let session = try served.session(#require(served.people[role]))
        for page in [path, path + "/print", path + "/text", path + "/proof", "/own" + path] {
          let said = try await served.ask("GET", page, session: session)
          #expect(said.status == 404, "\(role) \(page): \(said.status)")
        }
      }
      let guest = try served.session(served.guest)
      #expect(try await served.ask("GET", "/own" + path, session: guest).status == 404)
    }
  }

  @Test func `give the text and the proof as downloads`() async throws {
    try await ServedOffice.serving { served in
      let path = try await Self.state(served)
      let officer = try served.session(#require(served.people[.informationOfficer]))
      let text = try await served.ask("GET", path + "/text", session: officer)
      #expect(text.status == 200 && text.text.hasPrefix("STATEMENT OF DIFFERENCE\n"))
      for number in 0..<120 { #expect(!text.text.contains("kw\(number)x")) }
      let proof = try await served.ask("GET", path + "/proof", session: officer)
      #expect(proof.status == 200 && !proof.text.contains("kw45x"))
      for said in [text, proof] {
        #expect(said.fields.contains { $0.0 == "content-disposition" && $0.1.hasPrefix("attachment") })
      }
    }
  }

  @Test func `send back half a choice`() async throws {
    try await ServedOffice.serving { served in
      let lacking = try await Self.file(served, Self.chat(lacking: []), by: "official", nil)
      let manager = try served.session(#require(served.people[.recordsManager]))
      let said = try await served.ask("GET", "/statements/new/\(lacking)?lacking=\(lacking)", session: manager)
      #expect(said.status == 422 && said.text.contains("Choose another copy to set beside it"))
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records
import Testing

@testable import Archive
@testable import Web

/// A mail whose every word is hostile, with a picture and a page attached.
private struct Mail: ByteSource {
  static let picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
  static let text = """
    From: "<script>alert(1)</script>" <mallory@home.example>
    To: Asha <asha@rivers.example>
    Subject: <img src=x onerror=alert(2)> quillwort
    Date: Tue, 3 Mar 2026 09:41:00 +0000
    Message-ID: <1@home.example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain

    "><script>alert(3)</script> quillwort
    --b
    Content-Type: image/png
    Content-Transfer-Encoding: base64
    Content-Disposition: attachment; filename=gauge.png

    \(picture)
    --b
    Content-Type: text/html
    Content-Disposition: attachment; filename="a.html"

    <script>alert(4)</script>
    --b--

    """
  let bytes = Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
  var size: Int { bytes.count }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let part = bytes.dropFirst(offset).prefix(buffer.count)
    buffer.copyBytes(from: part)
    return part.count
  }
}

@Suite struct `The pages of reading` {
  /// Files the mail as the official's own and gives its record.
  private static func file(_ served: ServedOffice) async throws -> RecordID {
    var request = DepositRequest(export: Export(name: "<b>mail.eml", source: Mail()), custodian: "<i>Asha</i>")
    request.custodianID = served.people[.official]?.id
    let deposit = try await served.office.archive.deposit(request).deposit
    var ids: [RecordID] = []
    try served.office.archive.catalogue.eachRecord(of: deposit.facts.id) { ids.append($0.id) }
    return try #require(ids.first)
  }

  @Test func `show words as words, wherever they stand`() async throws {
    try await ServedOffice.serving { served in
      let id = try await Self.file(served)
      let session = try served.session(try #require(served.people[.recordsManager]))
      let found = try await served.ask("POST", "/search", session: session, form: ["words": "quillwort"])
      let deposit = try #require(try served.office.archive.catalogue.record(id)?.deposit)
      for path in [found.location ?? "", "/records/\(id)", "/conversations/\(id)", "/deposits", "/deposits/\(deposit)"]
      {
        let said = try await served.ask("GET", path, session: session)
        #expect(said.status == 200, "\(path)")
        #expect(said.text.contains("&lt;"), "\(path)")
        for tag in ["<script>", "<img src=x", "<b>", "<i>"] { #expect(!said.text.contains(tag), "\(path) \(tag)") }
      }
    }
  }

  @Test func `name a search by a random id and never by its words`() async throws {
    try await ServedOffice.serving { served in
      _ = try await Self.file(served)
      let session = try served.session(try #require(served.people[.informationOfficer]))
      let said = try await served.ask("POST", "/search", session: session, form: ["words": "quillwort"])
      let place = try #require(said.location)
      #expect(said.status == 303 && place.hasPrefix("/searches/") && place.utf8.count == 42)
      let page = try await served.ask("GET", place, session: session)
      #expect(page.text.contains("<mark>quillwort</mark>") && page.text.contains("1 record found"))
      let links = page.text.matches(of: #/(?:href|action)="([^"]*)"/#).map { String($0.1) }
      #expect(links.allSatisfy { !$0.contains("quillwort") && !$0.contains("script") })
      let narrowed = try await served.ask("POST", place + "/narrow", session: session, form: ["add": "on:2027"])
      let nothing = try await served.ask("GET", narrowed.location ?? "", session: session)
      #expect(nothing.text.contains("Nothing was found"))
      let refused = try await served.ask("POST", "/search", session: session, form: ["words": "\"quillwort"])
      #expect(refused.status == 422 && refused.text.contains("quotation mark is not closed"))
    }
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e3", "-1"])
  func `find nothing at a number beyond all bounds`(number: String) async throws {
    try await ServedOffice.serving { served in
      let id = try await Self.file(served)
      let session = try served.session(try #require(served.people[.official]))
      for kind in ["attachments", "pictures"] {
        let answer = try await served.ask("GET", "/records/\(id)/\(kind)/\(number)", session: session)
        #expect(answer.status == 404)
      }
    }
  }

  @Test func `give attachments as downloads that do nothing in a browser`() async throws {
    try await ServedOffice.serving { served in
      let id = try await Self.file(served)
      let session = try served.session(try #require(served.people[.official]))
      let page = try await served.ask("GET", "/records/\(id)/attachments/1", session: session)
      let fields = Dictionary(page.fields) { one, _ in one }
      #expect(page.status == 200 && page.text.contains("alert(4)"))
      #expect(fields["content-type"] == "application/octet-stream")
      #expect(fields["content-disposition"]?.hasPrefix("attachment; filename=") == true)
      #expect(fields["content-security-policy"]?.contains("sandbox") == true)
      #expect(fields["x-content-type-options"] == "nosniff" && fields["cache-control"] == "no-store")
    }
  }

  @Test func `show a picture made anew and nothing else inline`() async throws {
    try await ServedOffice.serving { served in
      let id = try await Self.file(served)
      let session = try served.session(try #require(served.people[.official]))
      let picture = try await served.ask("GET", "/records/\(id)/pictures/0", session: session)
      #expect(picture.status == 200)
      #expect(picture.fields.contains { $0 == "content-type" && $1 == "image/png" })
      let page = try await served.ask("GET", "/records/\(id)/pictures/1", session: session)
      #expect(page.status == 422 && !page.text.contains("alert(4)"))
      for number in ["2", "-1", "x", "99999999999999999999"] {
        #expect(try await served.ask("GET", "/records/\(id)/pictures/\(number)", session: session).status == 404)
      }
    }
  }

  @Test func `are not there for those whose they are not`() async throws {
    try await ServedOffice.serving { served in
      let id = try await Self.file(served)
      let paths =
        ["", "/proof", "/attachments/1", "/pictures/0"].map { "/records/\(id)\($0)" } + ["/conversations/\(id)"]
      for role in [Role.auditor, .administrator] {
        let session = try served.session(try #require(served.people[role]))
        for path in paths {
          #expect(try await served.ask("GET", path, session: session).status == 404, "\(role) \(path)")
        }
      }
      for path in paths {
        let said = try await served.ask("GET", path)
        #expect(said.status == 303 && said.location == "/sign-in")
      }
    }
  }
}

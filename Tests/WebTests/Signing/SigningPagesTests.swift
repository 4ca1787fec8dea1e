// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive
@testable import Web

@Suite struct `The pages of signing in` {
  @Test func `set a cookie for this host alone, unread by scripts, sent from our own pages`() async throws {
    try await ServedOffice.serving(isDemonstration: true) { served in
      let person = try #require(served.people[.official])
      let said = try await served.ask("POST", "/sign-in/demonstration", form: ["person": "\(person.id)"])
      #expect(said.status == 303 && said.location == "/")
      let cookie = try #require(said.cookies.first { $0.hasPrefix("__Host-onrecord=") })
      for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"] { #expect(cookie.contains(part)) }
      #expect(!cookie.contains("Domain"))
    }
  }

  @Test func `offer the demonstration's people in the demonstration alone`() async throws {
    try await ServedOffice.serving(isDemonstration: true) { served in
      let page = try await served.ask("GET", "/sign-in").text
      #expect(page.contains("recordsManager"))
    }
    try await ServedOffice.serving { served in
      let page = try await served.ask("GET", "/sign-in").text
      #expect(!page.contains("recordsManager"))
      let person = try #require(served.people[.official])
      let said = try await served.ask("POST", "/sign-in/demonstration", form: ["person": "\(person.id)"])
      #expect(said.status == 404 || said.status == 403)
      #expect(said.cookies.isEmpty)
    }
  }

  @Test func `end the session at sign-out, and what the browser kept`() async throws {
    try await ServedOffice.serving { served in
      let session = try served.session(try #require(served.people[.official]))
      let said = try await served.ask("POST", "/sign-out", session: session)
      #expect(said.fields.contains { $0 == "clear-site-data" && $1.contains("cookies") })
      #expect(try served.office.signedIn(by: session.bytes) == nil)
    }
  }

  @Test func `end an earlier session of the browser when somebody signs in anew`() async throws {
    try await ServedOffice.serving(isDemonstration: true) { served in
      let old = try served.session(try #require(served.people[.official]))
      let other = try #require(served.people[.auditor])
      let said = try await served.ask("POST", "/sign-in/demonstration", session: old, form: ["person": "\(other.id)"])
      #expect(said.status == 303)
      #expect(try served.office.signedIn(by: old.bytes) == nil)
    }
  }

  @Test func `take no form from another site, and none without the session's token`() async throws {
    try await ServedOffice.serving { served in
      let session = try served.session(try #require(served.people[.administrator]))
      let form = ["name": "Ben", "address": "ben@x.example", "roles": "official"]
      let foreign = try await served.ask(
        "POST", "/people/invite", session: session, form: form, headers: [("Sec-Fetch-Site", "cross-site")])
      let bare = try await served.ask("POST", "/people/invite", session: session, form: form, withToken: false)
      #expect(foreign.status == 403 && bare.status == 403)
      #expect(try served.office.person(withAddress: "ben@x.example") == nil)
      let ours = try await served.ask("POST", "/people/invite", session: session, form: form)
      #expect(ours.status == 200 && ours.text.contains("/join/"))
    }
  }

  @Test func `answer a refused sign-in the same for a stranger and for a wrong password`() async throws {
    try await ServedOffice.serving { served in
      _ = try await served.office.invite(
        name: "Ben", address: "ben@rivers.example", roles: [.official], mayBind: false,
        as: Subject(try #require(served.people[.administrator])))
      var texts: Set<String> = []
      for address in ["ben@rivers.example", "nobody@rivers.example"] {
        let said = try await served.ask("POST", "/sign-in", form: ["address": address, "password": "wrong words here"])
        #expect(said.status == 403)
        texts.insert(Self.plain(said.text.replacing(address, with: "")))
      }
      #expect(texts.count == 1)
    }
  }

  @Test func `know no link that was not given`() async throws {
    try await ServedOffice.serving { served in
      for path in ["/join/", "/guest/"] {
        for link in [SecretToken().text, "x", String(repeating: "A", count: 43)] {
          let status = try await served.ask("GET", path + link).status
          #expect(status == 404)
        }
      }
    }
  }

  /// Without what differs from answer to answer.
  private static func plain(_ text: String) -> String {
    text.replacing(#/nonce="[^"]*"/#, with: "").replacing(#/<code>[^<]*<\/code>/#, with: "")
  }
}

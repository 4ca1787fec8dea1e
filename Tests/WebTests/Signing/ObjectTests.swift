// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive
@testable import Web

/// What belongs to somebody else is not there.
@Suite struct `Somebody else's` {
  @Test func `session is not ended`() async throws {
    try await ServedOffice.serving { served in
      let (mine, theirs) = (
        try served.session(try #require(served.people[.official])),
        try served.session(try #require(served.people[.legalAdviser]))
      )
      let id = try #require(try served.office.signedIn(by: theirs.bytes)).session
      _ = try await served.ask("POST", "/sessions/\(id)/end", session: mine)
      #expect(try served.office.signedIn(by: theirs.bytes) != nil)
      _ = try await served.ask("POST", "/sessions/\(id)/end", session: theirs)
      #expect(try served.office.signedIn(by: theirs.bytes) == nil)
    }
  }

  @Test func `delegation is not found`() async throws {
    try await ServedOffice.serving { served in
      let (official, other) = (try #require(served.people[.official]), try #require(served.people[.legalAdviser]))
      let now = served.office.now
      try await served.office.delegate(
        to: "secondreader@rivers.example", from: now, until: Instant(milliseconds: now.milliseconds + 1000_000),
        as: Subject(official))
      let id = try #require(try served.office.delegations(as: Subject(official)).first).id
      let said = try await served.ask("POST", "/delegations/\(id)/end", session: try served.session(other))
      #expect(said.status == 404)
      #expect(try served.office.delegations(as: Subject(official)).count == 1)
    }
  }

  /// Whatever of an official's is named in a path, another official finds nothing there, and a guest neither.
  @Test func `upload is not found on any page, by an official or a guest`() async throws {
    try await ServedOffice.serving { served in
      let owner = Subject(try #require(served.people[.official]))
      let upload = try await served.office.beginUpload(name: "chat.txt", size: 10, as: owner)
      let named = Routes.all.filter { $0.path.contains("{") && $0.admits == .holder(of: .handIn) && $0.method == .get }
      for person in [try #require(served.people[.legalAdviser]), served.guest] {
        let session = try served.session(person)
        for route in named {
          let path = route.path.replacing(#/\{[^}]*\}/#, with: "\(upload)")
          let said = try await served.ask("GET", path, session: session)
          #expect(said.status == 404, "\(route.path) as \(person.name): \(said.status)")
        }
      }
    }
  }
}

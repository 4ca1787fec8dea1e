// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Testing

@testable import Archive
@testable import Web

/// Who may come where: every route with everybody, expected from a table written here and nowhere else.
@Suite struct `Every route` {
  /// The rights of each role as the house promises them; not read from the program.
  static let rights: [Role: Set<String>] = [
    .official: ["handIn"],
    .recordsManager: [
      "handIn", "readRecords", "manageDeposits", "challengeWithholding", "seeOverdue", "sampleSignificance",
      "sortMail", "inviteGuests", "reconcile", "stateGaps",
    ],
    .informationOfficer: ["handIn", "readRecords", "challengeWithholding", "stateGaps"],
    .secondReader: ["handIn", "readRecords"],
    .legalAdviser: ["handIn", "readRecords"],
    .qualifiedPerson: ["handIn", "readRecords"],
    .security: ["handIn", "readRecords", "seeQuarantine", "adjudicateEscrow", "seeLedger"],
    .headOfAuthority: ["handIn", "readRecords", "seeOverdue", "adjudicateEscrow"],
    .auditor: ["seeLedger", "seeOverdue"],
    .administrator: ["managePeople", "setPolicy", "seeLedger"],
  ]

  enum Outcome: Hashable { case admitted, refused, sentToSignIn }

  /// What comes of it when somebody with these rights, or a guest, or a visitor (nil) comes.
  static func expected(_ admits: RouteClass, _ rights: Set<String>?, isGuest: Bool) -> Outcome? {
    switch admits {
    case .open: return .admitted
    case .token: return nil
    case .signedIn: return rights == nil ? .sentToSignIn : .admitted
    case .guest: return rights == nil ? .sentToSignIn : isGuest ? .admitted : .refused
    case .holder(let right):
      guard let rights else { return .sentToSignIn }
      return rights.contains(right.rawValue) ? .admitted : .refused
    }
  }

  @Test func `admits whom its class names and refuses everybody else`() async throws {
    try await ServedOffice.serving { served in
      var asked = 0
      for route in Routes.all where !route.isForPrograms {
        for role in Role.allCases {
          let person = try #require(served.people[role])
          asked += try await Self.check(route, as: person, rights: Self.rights[role, default: []], served)
        }
        asked += try await Self.check(route, as: served.guest, rights: ["handIn"], served)
        asked += try await Self.check(route, as: nil, rights: nil, served)
      }
      print("matrix: \(asked) of routes and people agreed with the table")
      #expect(asked > 300)
    }
  }

  @Test func `takes somebody with a closed account for a visitor`() async throws {
    try await ServedOffice.serving { served in
      let session = try served.session(served.closed)
      let before = try await served.ask("GET", "/sessions", session: session).status
      #expect(before == 200)
      try served.office.desk.set(active: false, served.closed.id)
      let fresh = try served.session(served.closed)
      for route in Routes.all where route.admits != .open && !route.isForPrograms && route.method == .get {
        let said = try await served.ask("GET", Self.path(route), session: fresh)
        #expect(said.status == 303 && said.location == "/sign-in", "\(route.method) \(route.path): \(said.status)")
      }
    }
  }

  @Test func `is open or for everybody signed in only where this list says so`() {
    let open = Routes.all.filter { $0.admits == .open }.map { "\($0.method.rawValue) \($0.path)" }
    let mayBeOpen: Set = [
      "GET /", "GET /health", "GET /assets/{tag}/style.css", "GET /assets/{tag}/page.js", "GET /walk",
      "GET /walk/exports/{name}", "GET /sign-in", "POST /sign-in", "GET /sign-in/code", "POST /sign-in/code",
      "POST /sign-in/demonstration", "GET /sign-in/openid", "GET /sign-in/openid/return", "GET /join/{link}",
      "POST /join/{link}", "POST /join/{link}/authenticator", "GET /guest/{link}", "POST /guest/{link}",
      "GET /api/v1/openapi.json", "GET /api/openapi.json", "GET /guides", "GET /guides/{name}", "GET /favicon.ico",
      "GET /assets/{tag}/icon.svg",
    ]
    #expect(Set(open).subtracting(mayBeOpen) == [])
  }

  /// A signed-in administrator or auditor comes to nothing that shows messages.
  @Test func `that needs a right to read is closed to administrators and auditors`() {
    for role in [Role.administrator, .auditor] {
      for right in ["readRecords", "manageDeposits", "seeQuarantine", "sortMail", "handIn", "reconcile", "stateGaps"] {
        #expect(!Self.rights[role, default: []].contains(right))
        #expect(!role.rights.map(\.rawValue).contains(right))
      }
    }
  }

  private static func check(
    _ route: Route, as person: Person?, rights: Set<String>?, _ served: ServedOffice
  ) async throws -> Int {
    guard let expected = expected(route.admits, rights, isGuest: person?.isGuest ?? false) else { return 0 }
    let session = try person.map(served.session)
    let said = try await served.ask(
      route.method.rawValue, path(route), session: session, headers: contentType(route))
    let who = person?.name ?? "a visitor"
    let seen = outcome(said, route)
    #expect(seen == expected, "\(route.method) \(route.path) as \(who): \(said.status) \(said.location ?? "")")
    #expect(said.status < 500 || said.status == 503, "\(route.method) \(route.path) as \(who): \(said.status)")
    return seen == expected ? 1 : 0
  }

  private static func outcome(_ said: ServedOffice.Said, _ route: Route) -> Outcome {
    // Signing out leads there too, and says that the browser forget us.
    let isSignOut = said.fields.contains { $0.0 == "clear-site-data" }
    if said.status == 303, said.location == "/sign-in", route.admits != .open, !isSignOut { return .sentToSignIn }
    return said.status == 403 && route.admits != .open ? .refused : .admitted
  }

  /// The route with names taken by ids that belong to nothing.
  private static func path(_ route: Route) -> String {
    route.path.replacing(#/\{[^}]*\}/#, with: "0123456789abcdef0123456789abcdef")
  }

  private static func contentType(_ route: Route) -> [(String, String)] {
    switch route.takes {
    case .files: [("Content-Type", "multipart/form-data; boundary=x")]
    case .bytes: [("Content-Type", "application/octet-stream")]
    case .json: [("Content-Type", "application/json")]
    default: []
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// A person's own sessions, and for whom they act.
  static var sessions: [Route] {
    [
      .get("/sessions", .signedIn) { visit in
        .page(SessionsPage(held: try visit.office.sessions(as: try visit.subject()).map { held($0, visit) }))
      },
      .post("/sessions/{session}/end", .signedIn) { visit in
        guard let id = SessionID(try visit.parameter("session")) else { throw DoorError.notFound }
        try visit.office.end(id, as: try visit.subject())
        return .redirect(Paths.sessions)
      },
      .get("/acting-for", .holder(of: .handIn)) { visit in
        let subject = try visit.subject()
        return .page(
          ActingForPage(
            viewer: subject.person.name, principals: try visit.office.principals(as: subject),
            chosen: subject.principal?.id))
      },
      .post("/acting-for", .holder(of: .handIn)) { visit in
        guard let signedIn = visit.signedIn else { throw DoorError.signInNeeded }
        let chosen = try await visit.form().text("principal")
        let principal = chosen.map { PersonID($0) }
        if case .some(nil) = principal { throw DoorError.badRequest }
        try visit.office.act(for: principal ?? nil, in: signedIn)
        return .redirect(Paths.home)
      },
    ]
  }

  private static func held(_ row: Session, _ visit: Visit) -> SessionsPage.Held {
    SessionsPage.Held(
      id: "\(row.session)", browser: BrowserName.of(row.client),
      means: SignInMeans(rawValue: row.means)?.title ?? "", begun: Moment(row.begun, zone: visit.zone),
      seen: Moment(row.seen, zone: visit.zone), isThis: row.session == visit.signedIn?.session)
  }
}

extension SignInMeans {
  /// In plain words.
  fileprivate var title: String {
    switch self {
    case .password: "Password and code"
    case .openID: "Your organisation’s account"
    case .guest: "Link and code"
    case .demonstration: "Demonstration"
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Where a person is signed in, each to be ended.
package struct SessionsPage: Page {
  package struct Held: Sendable, Hashable {
    let id: String
    let browser: String
    let means: String
    let begun: Moment
    let seen: Moment
    /// Whether it is the one that asks.
    let isThis: Bool

    package init(id: String, browser: String, means: String, begun: Moment, seen: Moment, isThis: Bool) {
      (self.id, self.browser, self.means) = (id, browser, means)
      (self.begun, self.seen, self.isThis) = (begun, seen, isThis)
    }
  }

  let held: [Held]

  package init(held: [Held]) { self.held = held }

  package var title: String { "Where you are signed in" }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    p("A session ends by itself after 15 minutes without use, and 12 hours after signing in.")
    table(
      "Your sessions",
      [
        TableColumn("Browser"), TableColumn("Signed in by"), TableColumn("Since"), TableColumn("Last used"),
        TableColumn("Change"),
      ],
      held.map { [HTML($0.browser), HTML($0.means), $0.begun.html, $0.seen.html, ending($0)] }, isCaptionUnseen: true)
    p { link("Tokens for programs of yours", to: Paths.tokens) }
  }

  private func ending(_ one: Held) -> HTML {
    if one.isThis { return tag("This one", .accent) }
    return form(to: Paths.endSession(one.id)) {
      element("button", Attribute("type", "submit"), .class("button link")) {
        "End"
        element("span", .class("unseen")) { " the session of \(one.browser)" }
      }
    }
  }

  package static var samples: [Sample] {
    let moment = Moment("24 November 2026, 11:00", machine: "2026-11-24T11:00:00Z")
    func held(_ id: Int, _ browser: String) -> Held {
      Held(
        id: "\(id)", browser: browser, means: "Password and code", begun: moment, seen: moment, isThis: id == 0)
    }
    let long = String(repeating: "Browser/1.0 (unusually long name) ", count: 5)
    return [
      Sample(.empty, SessionsPage(held: [held(0, "Firefox on Linux")])),
      Sample(.typical, SessionsPage(held: [held(0, "Firefox on Linux"), held(1, "Safari on iPhone")])),
      Sample(.overflowing, SessionsPage(held: (0..<30).map { held($0, long) })),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// The keys a person gave to programs, and a form for another.
package struct TokensPage: Page {
  package struct Held: Sendable, Hashable {
    let id: String
    let name: String
    let scopes: [TokenScope]
    let expires: Moment
    /// Nil when it was never used.
    let used: Moment?

    package init(id: String, name: String, scopes: [TokenScope], expires: Moment, used: Moment?) {
      (self.id, self.name, self.scopes, self.expires, self.used) = (id, name, scopes, expires, used)
    }
  }

  let held: [Held]
  /// Scopes this person may give.
  let offered: [TokenScope]
  let name: String
  let days: String
  package let problems: [Problem]

  package init(
    held: [Held], offered: [TokenScope], name: String = "", days: String = "30", problems: [Problem] = []
  ) {
    (self.held, self.offered, self.name, self.days, self.problems) = (held, offered, name, days, problems)
  }

  package var title: String { "My tokens" }

  package var body: HTML {
    h1(title)
    p("A token lets a program of yours do what you tick here, as you, until it expires or you end it.")
    if !held.isEmpty { list }
    h2("Make a token")
    form(to: Paths.tokens) {
      input(Field("name", "What is it for?", hint: "A name you will know it by.", problems: problems), value: name)
      checkboxes(
        Field("scopes", "What may the program do?", problems: problems),
        offered.map { Choice($0.rawValue, $0.title) })
      input(
        Field("days", "For how many days?", hint: "From 1 to 365.", problems: problems), .number, value: days,
        width: .four)
      submit("Make the token")
    }
  }

  private var list: HTML {
    table(
      "Your tokens",
      [TableColumn("Name"), TableColumn("May"), TableColumn("Until"), TableColumn("Last used"), TableColumn("Change")],
      held.map { one in
        [
          HTML(one.name), HTML(one.scopes.map(\.title).joined(separator: ", ")), one.expires.html,
          one.used?.html ?? HTML("Never"), ending(one),
        ]
      })
  }

  private func ending(_ one: Held) -> HTML {
    form(to: Paths.endToken(one.id)) {
      element("button", Attribute("type", "submit"), .class("button link")) {
        "End"
        element("span", .class("unseen")) { " the token \(one.name)" }
      }
    }
  }

  package static var samples: [Sample] {
    let moment = Moment("24 December 2026, 11:00", machine: "2026-12-24T11:00:00Z")
    func held(_ id: Int, _ name: String) -> Held {
      Held(id: "\(id)", name: name, scopes: [.handIn, .read], expires: moment, used: id == 0 ? nil : moment)
    }
    let long = String(repeating: "Nightly collection of the regional offices ", count: 3)
    return [
      Sample(.empty, TokensPage(held: [], offered: [.handIn, .declare])),
      Sample(
        .typical, TokensPage(held: [held(0, "Nightly collection"), held(1, "Search")], offered: [.handIn, .read])),
      Sample(.overflowing, TokensPage(held: (0..<30).map { held($0, long) }, offered: TokenScope.allCases)),
      Sample(
        .refused,
        TokensPage(
          held: [], offered: [.handIn], days: "400",
          problems: [
            Problem("name", "Say what the token is for"), Problem("scopes", "Tick what the program may do"),
            Problem("days", "Enter a number of days from 1 to 365"),
          ])),
    ]
  }
}

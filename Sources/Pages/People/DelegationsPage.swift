// SPDX-License-Identifier: Apache-2.0
import Records

/// Whom a principal named to hand in for them.
package struct DelegationsPage: Page {
  package struct Given: Sendable, Hashable {
    let id: String
    let secretary: String
    let from: Moment
    let until: Moment

    package init(id: String, secretary: String, from: Moment, until: Moment) {
      (self.id, self.secretary, self.from, self.until) = (id, secretary, from, until)
    }
  }

  let given: [Given]
  let address: String
  let from: DateText
  let until: DateText
  package let problems: [Problem]

  package init(
    given: [Given], address: String = "", from: DateText = DateText(), until: DateText = DateText(),
    problems: [Problem] = []
  ) {
    (self.given, self.address, self.from, self.until) = (given, address, from, until)
    self.problems = problems
  }

  package var title: String { "Who hands in for you" }

  package var body: HTML {
    h1(title)
    p("A private secretary you name here can hand in your messages. Receipts name you both; declarations stay yours.")
    if !given.isEmpty {
      table(
        "Named by you", [TableColumn("Name"), TableColumn("From"), TableColumn("Until"), TableColumn("Change")],
        given.map { [HTML($0.secretary), $0.from.html, $0.until.html, ending($0)] })
    }
    h2("Name someone")
    form(to: Paths.delegations) {
      input(Field("address", "Their official e-mail address", problems: problems), .text, value: address)
      dateInput(Field("from", "First day", hint: "For example, 24 11 2026", problems: problems), from)
      dateInput(Field("until", "Last day", hint: "At most a year after the first", problems: problems), until)
      submit("Name them")
    }
  }

  private func ending(_ one: Given) -> HTML {
    form(to: Paths.endDelegation(one.id)) {
      element("button", Attribute("type", "submit"), .class("button link")) {
        "End"
        element("span", .class("unseen")) { " the delegation to \(one.secretary)" }
      }
    }
  }

  package static var samples: [Sample] {
    let from = Moment("24 November 2026", machine: "2026-11-24T00:00:00Z")
    let until = Moment("24 May 2027", machine: "2027-05-24T23:00:00Z")
    func given(_ place: Int) -> Given {
      Given(id: "\(place)", secretary: "Maren Holt \(place)", from: from, until: until)
    }
    return [
      Sample(.empty, DelegationsPage(given: [])),
      Sample(.typical, DelegationsPage(given: [given(1)])),
      Sample(.overflowing, DelegationsPage(given: (1...30).map(given))),
      Sample(
        .refused,
        DelegationsPage(
          given: [], address: "maren", from: DateText(day: "31", month: "2", year: "2026"),
          problems: [
            Problem("address", "Enter the official address of somebody who may hand in here"),
            Problem("from", "Enter a real date"),
          ])),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// One account: its roles, a new link, its end.
package struct PersonPage: Page {
  let person: Person
  package let problems: [Problem]

  package init(person: Person, problems: [Problem] = []) { (self.person, self.problems) = (person, problems) }

  package var title: String { person.name }
  package var back: Path? { Paths.people }

  package var body: HTML {
    h1(title)
    summaryList([
      SummaryRow("Address", person.address ?? "none"),
      SummaryRow("Account", person.isActive ? tag("Open", .good) : tag("Closed")),
    ])
    if person.isActive { changes } else { reopening }
  }

  @HTMLBuilder private var changes: HTML {
    if !person.isGuest {
      form(to: Paths.roles(of: person.id)) {
        roleChoices(person.roles, problems: problems)
        hint("Every session of theirs ends; they sign in again with the new roles.")
        submit("Save roles")
      }
      h2("A new link")
      p("For a lost authenticator, a forgotten password, or a link that ran out. What they signed in with before ends.")
      form(to: Paths.inviteAgain(person.id)) { submit("Make a new link", style: "second") }
    }
    h2("Close the account")
    p("Sessions, links and delegations end at once. What they handed in stays as it is.")
    form(to: Paths.close(person.id)) { submit("Close the account", style: "grave") }
  }

  @HTMLBuilder private var reopening: HTML {
    form(to: Paths.reopen(person.id)) { submit("Open the account again", style: "second") }
  }

  package static var samples: [Sample] {
    var person = Person(
      id: PersonID(high: 0, low: 1), name: "Priya Nair", address: "priya.nair@rivers.example",
      roles: [.official, .recordsManager])
    let open = person
    person.isActive = false
    return [
      Sample(.empty, PersonPage(person: person)),
      Sample(.typical, PersonPage(person: open)),
      Sample(
        .refused,
        PersonPage(
          person: open,
          problems: [Problem("roles", "Make somebody else an administrator first: there must be one")])),
    ]
  }
}

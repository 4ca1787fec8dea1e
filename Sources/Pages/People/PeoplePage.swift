// SPDX-License-Identifier: Apache-2.0
import Records

/// Everybody who has an account.
package struct PeoplePage: Page {
  let people: [Person]

  package init(people: [Person]) { self.people = people }

  package var title: String { "People" }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    buttons { buttonLink("Invite someone", to: Paths.invite) }
    if people.isEmpty {
      p("Nobody has an account yet.")
    } else {
      table(
        "People", [TableColumn("Name"), TableColumn("Address"), TableColumn("Roles"), TableColumn("Account")],
        people.map(row), isCaptionUnseen: true)
    }
  }

  private func row(_ person: Person) -> [HTML] {
    [
      link(person.name, to: Paths.person(person.id)), HTML(person.address ?? ""),
      HTML(person.isGuest ? "Guest" : person.roles.sorted().map(\.title).joined(separator: ", ")),
      person.isActive ? tag("Open", .good) : tag("Closed"),
    ]
  }

  package static var samples: [Sample] {
    func person(_ place: Int, _ roles: Set<Role>) -> Person {
      Person(
        id: PersonID(high: 0, low: UInt64(place)), name: "Asha Okafor \(place)",
        address: "asha.okafor.\(place)@rivers.example", roles: roles, isActive: place % 3 != 2)
    }
    return [
      Sample(.empty, PeoplePage(people: [])),
      Sample(.typical, PeoplePage(people: [person(1, [.official]), person(2, [.recordsManager, .security])])),
      Sample(.overflowing, PeoplePage(people: (0..<80).map { person($0, Set(Role.allCases.prefix(8))) })),
    ]
  }
}

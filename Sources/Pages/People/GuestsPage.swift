// SPDX-License-Identifier: Apache-2.0
import Records

/// People without an account who were given a link.
package struct GuestsPage: Page {
  package struct Listed: Sendable, Hashable {
    let guest: Person
    let until: Moment
    let isOver: Bool

    package init(guest: Person, until: Moment, isOver: Bool) {
      (self.guest, self.until, self.isOver) = (guest, until, isOver)
    }
  }

  let guests: [Listed]

  package init(guests: [Listed]) { self.guests = guests }

  package var title: String { "Guests" }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("Contractors, board members, former ministers and leavers hand in by a link of their own, and read nothing.")
    buttons { buttonLink("Invite a guest", to: Paths.inviteGuest) }
    if !guests.isEmpty {
      table(
        "Guests",
        [
          TableColumn("Name"), TableColumn("Address"), TableColumn("Until"), TableColumn("Link"), TableColumn("Change"),
        ],
        guests.map(row), isCaptionUnseen: true)
    }
  }

  private func row(_ one: Listed) -> [HTML] {
    [
      HTML(one.guest.name), HTML(one.guest.address ?? "none"), one.until.html,
      one.guest.isActive && !one.isOver ? tag("Open", .good) : tag(one.guest.isActive ? "Over" : "Closed"),
      one.guest.isActive ? changes(one.guest) : HTML(),
    ]
  }

  private func changes(_ guest: Person) -> HTML {
    var html = form(to: Paths.inviteGuestAgain(guest.id)) { button("New link", for: guest.name) }
    html.append(form(to: Paths.closeGuest(guest.id)) { button("Close", for: guest.name) })
    return html
  }

  private func button(_ text: String, for name: String) -> HTML {
    element("button", Attribute("type", "submit"), .class("button link")) {
      text
      element("span", .class("unseen")) { " for \(name)" }
    }
  }

  package static var samples: [Sample] {
    let until = Moment("24 December 2026", machine: "2026-12-24T11:00:00Z")
    func guest(_ place: Int) -> Listed {
      Listed(
        guest: Person(
          id: PersonID(high: 2, low: UInt64(place)), name: "Jonas Weber \(place)", address: nil, roles: [],
          isActive: place != 2, isGuest: true), until: until, isOver: place == 3)
    }
    return [
      Sample(.empty, GuestsPage(guests: [])),
      Sample(.typical, GuestsPage(guests: [guest(1), guest(2), guest(3)])),
      Sample(.overflowing, GuestsPage(guests: (1...60).map(guest))),
    ]
  }
}

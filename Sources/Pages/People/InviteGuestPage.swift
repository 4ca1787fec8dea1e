// SPDX-License-Identifier: Apache-2.0

/// Giving a person without an account a link.
package struct InviteGuestPage: Page {
  let name: String
  let address: String
  let days: String
  package let problems: [Problem]

  package init(name: String = "", address: String = "", days: String = "30", problems: [Problem] = []) {
    (self.name, self.address, self.days, self.problems) = (name, address, days, problems)
  }

  package var title: String { "Invite a guest" }
  package var back: Path? { Paths.guests }

  package var body: HTML {
    h1(title)
    form(to: Paths.inviteGuest) {
      input(Field("name", "Name", problems: problems), value: name)
      input(
        Field("address", "E-mail address (optional)", hint: "Reminders go there.", problems: problems), .text,
        value: address)
      input(
        Field("days", "For how many days?", hint: "From 1 to 90.", problems: problems), .number, value: days,
        width: .four)
      submit("Make the link")
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, InviteGuestPage()),
      Sample(.typical, InviteGuestPage(name: "Jonas Weber", address: "jonas.weber@example.net")),
      Sample(
        .refused,
        InviteGuestPage(
          name: "Jonas Weber", days: "400", problems: [Problem("days", "Enter a number of days from 1 to 90")])),
    ]
  }
}

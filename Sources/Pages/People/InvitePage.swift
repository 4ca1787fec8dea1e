// SPDX-License-Identifier: Apache-2.0
import Records

/// Making an account for somebody.
package struct InvitePage: Page {
  let name: String
  let address: String
  let roles: Set<Role>
  /// Whether there is a sign-in of the authority's own.
  let offersOpenID: Bool
  let mayBind: Bool
  package let problems: [Problem]

  package init(
    name: String = "", address: String = "", roles: Set<Role> = [.official], offersOpenID: Bool = false,
    mayBind: Bool = false, problems: [Problem] = []
  ) {
    (self.name, self.address, self.roles) = (name, address, roles)
    (self.offersOpenID, self.mayBind, self.problems) = (offersOpenID, mayBind, problems)
  }

  package var title: String { "Invite someone" }
  package var back: Path? { Paths.people }

  package var body: HTML {
    h1(title)
    form(to: Paths.invite) {
      input(Field("name", "Name", problems: problems), value: name)
      input(
        Field(
          "address", "Official e-mail address", hint: "Reminders go there, and mail from there is theirs.",
          problems: problems), .text, value: address)
      roleChoices(roles, problems: problems)
      if offersOpenID {
        checkbox(
          "bind", "They may sign in with the organisation’s account",
          hint: "They are recognised the first time by this address, if the organisation says it is theirs.",
          isChosen: mayBind)
      }
      submit("Make the account")
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, InvitePage()),
      Sample(
        .typical,
        InvitePage(
          name: "Priya Nair", address: "priya.nair@rivers.example", roles: [.official, .recordsManager],
          offersOpenID: true, mayBind: true)),
      Sample(
        .refused,
        InvitePage(
          name: "", address: "priya", roles: [],
          problems: [
            Problem("name", "Enter a name"),
            Problem("address", "Enter an e-mail address like name@example.gov.uk"),
            Problem("roles", "Choose at least one role"),
          ])),
    ]
  }
}

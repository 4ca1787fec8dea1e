// SPDX-License-Identifier: Apache-2.0

/// Setting up an account, first step: who one is, if nobody said so, and a password.
package struct JoinPage: Page {
  let link: String
  /// Whose account it is; nil for the first administrator, who says so here.
  let person: String?
  let authority: String
  let name: String
  let address: String
  package let problems: [Problem]

  package init(
    link: String, person: String?, authority: String, name: String = "", address: String = "",
    problems: [Problem] = []
  ) {
    (self.link, self.person, self.authority) = (link, person, authority)
    (self.name, self.address, self.problems) = (name, address, problems)
  }

  package var title: String { person == nil ? "Set up the first administrator" : "Set up your account" }

  package var body: HTML {
    h1(title)
    if let person {
      lead("\(person), you were invited to the archive of \(authority).")
    } else {
      lead("The administrator invites people and gives them their roles, and reads no message.")
    }
    form(to: Paths.join(link)) {
      if person == nil {
        input(Field("name", "Your name", problems: problems), value: name)
        input(Field("address", "Your official e-mail address", problems: problems), .email, value: address)
      } else {
        element("div", .class("unseen")) {
          voidElement(
            "input",
            [
              Attribute("type", "text"), Attribute("name", "username"), Attribute("autocomplete", "username"),
              Attribute("value", address), .flag("readonly"), Attribute("tabindex", "-1"),
              Attribute("aria-label", "Your official e-mail address"),
            ])
        }
      }
      input(
        Field(
          "password", "Choose a password",
          hint: "At least 12 characters. Three or four words do well; any characters are allowed.",
          problems: problems), .newPassword)
      submit("Continue")
    }
  }

  package static var samples: [Sample] {
    let authority = "Department for Rivers and Coasts"
    return [
      Sample(.empty, JoinPage(link: "sample", person: nil, authority: authority)),
      Sample(
        .typical,
        JoinPage(link: "sample", person: "Ben Acheampong", authority: authority, address: "ben@rivers.example")),
      Sample(
        .refused,
        JoinPage(
          link: "sample", person: nil, authority: authority, name: "Ada Obi", address: "ada",
          problems: [
            Problem("address", "Enter an e-mail address like name@example.gov.uk"),
            Problem("password", "Use at least 12 characters: three or four words do well"),
          ])),
    ]
  }
}

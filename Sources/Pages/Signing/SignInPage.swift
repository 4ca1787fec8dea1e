// SPDX-License-Identifier: Apache-2.0
import Records

/// Name and password; beside them the authority's own sign-in, or the buttons of the demonstration.
package struct SignInPage: Page {
  /// One whom the demonstration lets a visitor be.
  package struct Offered: Sendable, Hashable {
    let id: PersonID
    let name: String
    let roles: String

    package init(id: PersonID, name: String, roles: String) {
      (self.id, self.name, self.roles) = (id, name, roles)
    }
  }

  let address: String
  let offersOpenID: Bool
  let offered: [Offered]
  package let problems: [Problem]

  package init(address: String = "", offersOpenID: Bool = false, offered: [Offered] = [], problems: [Problem] = []) {
    (self.address, self.offersOpenID, self.offered, self.problems) = (address, offersOpenID, offered, problems)
  }

  package var title: String { "Sign in" }

  package var body: HTML {
    h1(title)
    if !offered.isEmpty { demonstration }
    if offersOpenID { ownSignIn }
    if offered.isEmpty {
      form(to: Paths.signIn) { fields }
    } else {
      details("Sign in with a password", isOpen: !problems.isEmpty) { form(to: Paths.signIn) { fields } }
    }
  }

  @HTMLBuilder private var fields: HTML {
    input(Field("address", "Official e-mail address", problems: problems), .userName, value: address)
    input(Field("password", "Password", problems: problems), .password)
    submit("Continue", style: offersOpenID ? "second" : nil)
  }

  @HTMLBuilder private var ownSignIn: HTML {
    buttons { buttonLink("Sign in with your organisation’s account", to: Paths.openID) }
    h2("Or with a password")
  }

  @HTMLBuilder private var demonstration: HTML {
    p("This is a demonstration. Choose who you want to be; no password is needed.")
    form(to: Paths.demonstrationSignIn) {
      element("ul", .class("offered")) {
        for one in offered {
          element("li") {
            submit(one.name, name: "person", value: "\(one.id)", style: "second")
            element("span", .class("hint")) { one.roles }
          }
        }
      }
    }
  }

  package static var samples: [Sample] {
    let refused = Problem("address", "Check the address and the password: they do not belong together")
    return [
      Sample(.empty, SignInPage()),
      Sample(.typical, SignInPage(offersOpenID: true)),
      Sample(.refused, SignInPage(address: "asha.okafor@rivers.example", problems: [refused])),
      Sample(
        .overflowing,
        SignInPage(
          offered: Role.allCases.enumerated().map { place, role in
            Offered(id: PersonID(high: 0, low: UInt64(place)), name: "Asha Okafor \(place + 1)", roles: role.title)
          })),
    ]
  }
}

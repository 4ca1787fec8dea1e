// SPDX-License-Identifier: Apache-2.0

/// Where a person without an account comes in: by their link and the code they were told.
package struct GuestEntryPage: Page {
  let link: String
  let authority: String
  package let problems: [Problem]

  package init(link: String, authority: String, problems: [Problem] = []) {
    (self.link, self.authority, self.problems) = (link, authority, problems)
  }

  package var title: String { "Hand in your messages" }

  package var body: HTML {
    h1(title)
    lead("\(authority) asks you to hand in government business from your own devices and accounts.")
    p("This link is yours alone. You can hand in, answer questions and declare; you see nothing of others.")
    form(to: Paths.guestEntry(link)) {
      input(
        Field(
          "code", "The code you were told", hint: "Eight digits, given to you by telephone or in person.",
          problems: problems), .code, width: .ten)
      submit("Continue")
    }
  }

  package static var samples: [Sample] {
    let authority = "Department for Rivers and Coasts"
    return [
      Sample(.typical, GuestEntryPage(link: "sample", authority: authority)),
      Sample(
        .refused,
        GuestEntryPage(
          link: "sample", authority: authority,
          problems: [Problem("code", "Check the code: it does not belong to this link")])),
    ]
  }
}

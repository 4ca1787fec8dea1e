// SPDX-License-Identifier: Apache-2.0

/// The second step of signing in.
package struct CodePage: Page {
  package let problems: [Problem]

  package init(problems: [Problem] = []) { self.problems = problems }

  package var title: String { "Enter the code from your authenticator" }
  package var back: Path? { Paths.signIn }

  package var body: HTML {
    form(to: Paths.signInCode) {
      input(
        Field(
          "code", title, hint: "Six digits that change every half minute.", problems: problems, isHeading: true),
        .code, width: .ten)
      submit("Sign in")
    }
    details("I do not have my phone") {
      p("Enter one of the recovery codes you wrote down when you set up your account. Each works once.")
      p("If you have none left, ask an administrator for a new link.")
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.typical, CodePage()),
      Sample(.refused, CodePage(problems: [Problem("code", "Enter the code your authenticator shows now")])),
    ]
  }
}

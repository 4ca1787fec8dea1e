// SPDX-License-Identifier: Apache-2.0

/// The recovery codes, shown this once.
package struct RecoveryCodesPage: Page {
  let codes: [String]

  package init(codes: [String]) { self.codes = codes }

  package var title: String { "Your account is set up" }

  package var body: HTML {
    panel(title)
    h2("Write these codes down")
    p("If you lose your phone, each of these codes lets you sign in once. They are not shown again.")
    element("ul", .class("codes")) {
      for code in codes { element("li") { element("code") { code } } }
    }
    p("Keep them where you keep other keys, not on the phone.")
    buttons { buttonLink("I have written them down", to: Paths.home) }
  }

  package static var samples: [Sample] {
    [
      Sample(
        .typical,
        RecoveryCodesPage(codes: (1...8).map { "K7QXW\($0 % 6 + 2)-M3TZRA-PLV5HN-2C6YBD" }))
    ]
  }
}

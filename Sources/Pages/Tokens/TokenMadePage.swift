// SPDX-License-Identifier: Apache-2.0

/// A new token, shown this once.
package struct TokenMadePage: Page {
  let name: String
  let token: String
  let until: String

  package init(name: String, token: String, until: String) {
    (self.name, self.token, self.until) = (name, token, until)
  }

  package var title: String { "Token for \(name)" }
  package var back: Path? { Paths.tokens }

  package var body: HTML {
    h1(title)
    p("Copy the token now: it is not shown again. Whoever has it can do what you ticked, until \(until).")
    inset { element("code", .class("secret")) { token } }
    p("Programs send it in the header \u{201c}Authorization: Bearer\u{201d}. Keep it out of addresses, mails and code.")
  }

  package static var samples: [Sample] {
    let token = "onrecord_Zm9yIHRoZSBnYWxsZXJ5IG9ubHksIG5vIHRva2VuIGF0IGE"
    return [
      Sample(.typical, TokenMadePage(name: "Nightly collection", token: token, until: "24 December 2026")),
      Sample(
        .overflowing,
        TokenMadePage(name: String(repeating: "Collection ", count: 9), token: token, until: "24 December 2026")),
    ]
  }
}

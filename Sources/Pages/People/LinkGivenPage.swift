// SPDX-License-Identifier: Apache-2.0

/// A link to pass on, shown this once; for a guest with the code that goes by another way.
package struct LinkGivenPage: Page {
  let person: String
  let link: String
  let code: String?
  let until: String
  package let back: Path?

  package init(person: String, link: String, code: String? = nil, until: String, back: Path) {
    (self.person, self.link, self.code, self.until, self.back) = (person, link, code, until, back)
  }

  package var title: String { "Link for \(person)" }

  package var body: HTML {
    h1(title)
    p("Give this link to \(person) alone. It is good until \(until) and is not shown again.")
    inset { element("code", .class("secret")) { link } }
    if let code {
      h2("The code")
      p("Tell \(person) this code by another way: by telephone or in person, not by the same message.")
      inset { element("code", .class("secret")) { code } }
    }
  }

  package static var samples: [Sample] {
    let link = "https://onrecord.rivers.example/join/Zm9yIHRoZSBnYWxsZXJ5IG9ubHksIG5vIGxpbmsgYXQgYWxs"
    let until = "1 December 2026"
    return [
      Sample(.typical, LinkGivenPage(person: "Priya Nair", link: link, until: until, back: Paths.people)),
      Sample(
        .overflowing,
        LinkGivenPage(
          person: String(repeating: "Wilhelmina ", count: 12), link: link, code: "4711 0815", until: until,
          back: Paths.guests)),
    ]
  }
}

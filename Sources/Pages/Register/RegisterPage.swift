// SPDX-License-Identifier: Apache-2.0
import Records

/// The people known: officials and outsiders, with or without an account.
package struct RegisterPage: Page {
  /// More are not listed at once: search for them.
  static let most = 200

  let people: [KnownPerson]
  let conflicts: [AddressConflict]
  /// What was searched for; empty for nothing.
  let words: String

  package init(people: [KnownPerson], conflicts: [AddressConflict] = [], words: String = "") {
    (self.people, self.conflicts, self.words) = (people, conflicts, words)
  }

  package var title: String { "People known" }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("Who somebody is, whatever a phone calls them. Accounts are kept apart, by the administrator.")
    buttons {
      buttonLink("Add a person", to: Paths.newKnownPerson)
      buttonLink("Suggested links", to: Paths.linkSuggestions, style: "second")
    }
    searching
    if !conflicts.isEmpty { shared }
    listed
  }

  private var searching: HTML {
    form(to: Paths.register) {
      element("div", .class("searching")) {
        input(Field("words", "Name, body, post, number or address"), .search, value: words)
        submit("Find", style: "second")
      }
    }
  }

  @HTMLBuilder private var listed: HTML {
    if people.isEmpty {
      p(words.isEmpty ? "Nobody is known yet." : "Nobody known matches this.")
    } else {
      if people.count > Self.most { p("\(people.count) people match; the first \(Self.most) are listed.") }
      table(
        title,
        [
          TableColumn("Name"), TableColumn("Standing"), TableColumn("Body"), TableColumn("Post"),
          TableColumn("Addresses"),
        ], people.prefix(Self.most).map(row), isCaptionUnseen: true)
    }
  }

  private func row(_ known: KnownPerson) -> [HTML] {
    [
      link(known.name, to: Paths.knownPerson(known.id)),
      HTML(known.person.standing.title + (known.isRegistered ? "" : ", by account only")),
      HTML(known.person.body ?? "–"), HTML(known.person.posts.last?.title ?? "–"),
      HTML(known.person.addresses.isEmpty ? "–" : known.person.addresses.map(\.shown).joined(separator: ", ")),
    ]
  }

  private var shared: HTML {
    notification("Addresses that several people have", .notice) {
      p("No name is linked by such an address. Take it from one of them.")
      list(
        conflicts.map { conflict in
          var item = HTML(conflict.address.shown + ": ")
          for (place, person) in conflict.people.enumerated() {
            if place > 0 { item.append(HTML(", ")) }
            item.append(link(person.name, to: Paths.knownPerson(person.id)))
          }
          return item
        })
    }
  }

  package static var samples: [Sample] {
    let known = SamplePeople.known
    return [
      Sample(.empty, RegisterPage(people: [])),
      Sample(.typical, RegisterPage(people: known, conflicts: [SamplePeople.conflict])),
      Sample(
        .overflowing,
        RegisterPage(
          people: (0..<210).map { SamplePeople.long(UInt64($0) + 10) }, conflicts: [SamplePeople.longConflict],
          words: SamplePeople.words)),
    ]
  }
}

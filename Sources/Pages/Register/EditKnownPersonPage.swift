// SPDX-License-Identifier: Apache-2.0
import Records

/// What is known of a person, to be written or changed.
package struct EditKnownPersonPage: Page {
  /// Nil for somebody new.
  let id: PersonID?
  let text: PersonText
  package let problems: [Problem]

  package init(_ id: PersonID?, _ text: PersonText = PersonText(), problems: [Problem] = []) {
    (self.id, self.text, self.problems) = (id, text, problems)
  }

  package var title: String { id == nil ? "Add a person" : "Change what is known" }
  package var back: Path? { id.map(Paths.knownPerson) ?? Paths.register }

  package var body: HTML {
    h1(title)
    form(to: id.map(Paths.editKnownPerson) ?? Paths.newKnownPerson) {
      input(Field("name", "Name", problems: problems), value: text.name)
      radios(
        Field("standing", "Standing", problems: problems),
        RegisteredPerson.Standing.allCases.map { Choice($0.rawValue, $0.title) }, chosen: text.standing, isInline: true)
      input(
        Field(
          "body", "Body they belong to", hint: "An authority, company or newspaper. Empty for this authority’s own.",
          problems: problems), value: text.body)
      textarea(
        Field(
          "posts", "Posts held",
          hint: "One a line: the post; its first day; its last day. Director; 2024-05-01; 2026-06-30",
          problems: problems), value: text.posts, rows: 3)
      textarea(
        Field(
          "addresses", "Numbers and addresses",
          hint: "One a line; its channel before it where it holds there alone. signal: +44 7700 900123",
          problems: problems),
        value: text.addresses, rows: 4)
      textarea(
        Field("devices", "Devices", hint: "One a line: the device; its first day; its last day.", problems: problems),
        value: text.devices, rows: 3)
      hint("Every name that bears exactly one of these addresses is linked to them, on every phone handed in.")
      submit("Save")
    }
  }

  package static var samples: [Sample] {
    let known = SamplePeople.known[0]
    return [
      Sample(.empty, EditKnownPersonPage(nil)),
      Sample(.typical, EditKnownPersonPage(known.id, PersonText(known.person))),
      Sample(
        .refused,
        EditKnownPersonPage(
          nil, PersonText(),
          problems: [
            Problem("name", "Enter a name"), Problem("posts", "Line 1: write days like 2026-11-24, first; last"),
          ]
        )),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Says by hand that a name on somebody's phone is this person.
package struct LinkNamePage: Page {
  let person: PersonReference
  let identity: DisplayedIdentity
  let words: String
  package let problems: [Problem]

  package init(
    _ person: PersonReference,
    _ identity: DisplayedIdentity = DisplayedIdentity(custodian: "", channel: "whatsapp", name: nil, address: nil),
    words: String = "", problems: [Problem] = []
  ) {
    (self.person, self.identity, self.words, self.problems) = (person, identity, words, problems)
  }

  package var title: String { "Link a name to \(person.name)" }
  package var back: Path? { Paths.knownPerson(person.id) }

  package var body: HTML {
    h1(title)
    lead("It holds for everything that custodian hands in on that channel, and can be undone.")
    form(to: Paths.linkName(to: person.id)) {
      input(
        Field("custodian", "Whose phone or account shows it", hint: "As their deposits name them.", problems: problems),
        value: identity.custodian)
      select(
        Field("channel", "Channel", problems: problems), channels.map { Choice($0, Channel.title($0)) },
        chosen: identity.channel)
      input(Field("name", "Name shown there", problems: problems), value: identity.name ?? "")
      input(
        Field("address", "Number or address shown with it", hint: "Empty where none is shown.", problems: problems),
        value: identity.address ?? "")
      input(Field("words", "Why", hint: "Kept with the decision.", problems: problems), value: words)
      submit("Link it")
    }
  }

  private var channels: [String] {
    let asked = Channel.asked.filter { $0 != "other" }
    return asked + ["slack", "discord", "skype", "viber", "threema"].filter { !asked.contains($0) }
      + (asked.contains(identity.channel) ? [] : [identity.channel])
  }

  package static var samples: [Sample] {
    let person = SamplePeople.known[0].reference
    let identity = SamplePeople.bens
    return [
      Sample(.empty, LinkNamePage(person)),
      Sample(.typical, LinkNamePage(person, identity, words: "She signs with her name there")),
      Sample(
        .refused,
        LinkNamePage(
          person, problems: [Problem("name", "No copy of that custodian shows that name or address on that channel")])),
    ]
  }
}

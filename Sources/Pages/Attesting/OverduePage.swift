// SPDX-License-Identifier: Apache-2.0
import Records

/// Whose captures are overdue, by person and conversation, each with its reason.
package struct OverduePage: Page {
  let people: [OverduePerson]
  let today: Day

  package init(people: [OverduePerson], today: Day) { (self.people, self.today) = (people, today) }

  package var title: String { "Overdue captures" }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    if people.isEmpty {
      p("Nothing that is known is overdue. What nobody declared and nobody handed in is not known.")
    } else {
      let count = people.reduce(0) { $0 + $1.conversations.count }
      lead("\(CountWords.of(count, "conversation")) of \(people.count == 1 ? "one person" : "\(people.count) people").")
      p { link("Download as a table (CSV)", to: Paths.overdueTable) }
      table(
        title,
        [
          TableColumn("Person"), TableColumn("Conversation"), TableColumn("Channel"), TableColumn("Due"),
          TableColumn("Why"), TableColumn("Last reminded"),
        ],
        people.flatMap { person in person.conversations.map { row(person, $0) } }, isCaptionUnseen: true)
    }
  }

  private func row(_ person: OverduePerson, _ one: OwnConversation) -> [HTML] {
    [
      HTML(person.person.name), HTML(one.conversation.title ?? "Not shown"), HTML(one.channelName), one.dueWords,
      HTML(one.due.reason), person.reminded?.shown ?? HTML(person.hasAddress ? "Never" : "No address"),
    ]
  }

  package static var samples: [Sample] {
    let overdue = OwnSamples.conversations.filter { $0.due.isOverdue(on: OwnSamples.today) }
    let typical = [
      OverduePerson(
        person: OwnSamples.asha, conversations: overdue, reminded: OwnSamples.today.adding(days: -3), hasAddress: true),
      OverduePerson(
        person: OwnSamples.ben, conversations: [OwnSamples.conversation(5, nil)], reminded: nil, hasAddress: false),
    ]
    let many = (0..<60).map { place in
      OverduePerson(
        person: PersonReference(id: PersonID(high: 9, low: UInt64(place)), name: OwnSamples.long),
        conversations: overdue, reminded: nil, hasAddress: true)
    }
    return [
      Sample(.empty, OverduePage(people: [], today: OwnSamples.today)),
      Sample(.typical, OverduePage(people: typical, today: OwnSamples.today)),
      Sample(.overflowing, OverduePage(people: many, today: OwnSamples.today)),
    ]
  }
}

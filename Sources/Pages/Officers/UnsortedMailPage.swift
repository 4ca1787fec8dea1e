// SPDX-License-Identifier: Apache-2.0
import Records

/// Mail whose sender is not known for sure: a records manager says whose it is, or that it is none of ours.
package struct UnsortedMailPage: Page {
  let mails: [UnsortedMail]
  let people: [PersonReference]
  package let problems: [Problem]

  package init(_ mails: [UnsortedMail], people: [PersonReference], problems: [Problem] = []) {
    (self.mails, self.people, self.problems) = (mails, people, problems)
  }

  package let title = "Mail from unknown senders"
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("It waits sealed and unread. Give it to the person whose it is, or destroy it.")
    if mails.isEmpty { p("No mail waits to be sorted.") }
    for mail in mails { one(mail) }
  }

  @HTMLBuilder private func one(_ mail: UnsortedMail) -> HTML {
    h2("Mail of \(mail.envelope.arrivedAt.utc.dayInShort), \(mail.envelope.arrivedAt.utc.clockInWords) UTC")
    summaryList([
      SummaryRow("Says it is from", mail.opening.from.isEmpty ? "nobody" : mail.opening.from.joined(separator: ", ")),
      SummaryRow("Handed over for", mail.envelope.sender.isEmpty ? "nobody" : mail.envelope.sender),
      SummaryRow("Size", ParsedAttachment.size(mail.size)), SummaryRow("Why it waits", mail.doubt.inWords),
      SummaryRow("Attached", mail.opening.enclosures.isEmpty ? "nothing" : "\(mail.opening.enclosures.count) files"),
    ])
    form(to: Paths.sortMail(mail.id)) {
      select(
        Field("person-\(mail.id)", "Whose it is", problems: problems),
        [Choice("", "Choose a person")] + people.map { Choice("\($0.id)", $0.name) })
      buttons {
        submit("Give it to them", name: "decision", value: "accept")
        submit("Destroy it unfiled", name: "decision", value: "reject", style: "grave")
      }
    }
  }

  package static var samples: [Sample] {
    func mail(_ from: [String], _ doubt: MailDoubt) -> UnsortedMail {
      var opening = MailOpening()
      opening.from = from
      return UnsortedMail(
        id: DepositID(high: 8, low: 9),
        envelope: MailEnvelope(
          sender: from.first ?? "", recipients: [], client: "mx",
          arrivedAt: Instant(milliseconds: 1_772_700_000_000)), size: 14_300, opening: opening, doubt: doubt)
    }
    let people = [PersonReference(id: PersonID(high: 1, low: 1), name: "Asha Okafor")]
    let long = "<b>" + String(repeating: "überlang", count: 30) + "@example.test"
    return [
      Sample(.empty, UnsortedMailPage([], people: people)),
      Sample(.typical, UnsortedMailPage([mail(["asha@home.example"], .unknownSender)], people: people)),
      Sample(
        .overflowing,
        UnsortedMailPage(
          [mail([long, long], .noAuthor)], people: [PersonReference(id: PersonID(high: 1, low: 2), name: long)])),
      Sample(
        .refused,
        UnsortedMailPage(
          [mail([], .unreadable)], people: people,
          problems: [Problem("person-\(DepositID(high: 8, low: 9))", "Choose whose it is")])),
    ]
  }
}

extension MailDoubt {
  var inWords: String {
    switch self {
    case .noAuthor: "It names no author, or several."
    case .unknownSender: "Its author has no account here."
    case .unsigned: "It bears no signature, so anyone may have written it."
    case .notVouchedFor: "None of its signatures vouches for its author."
    case .keysUnknown: "The keys of its signatures could not be asked for."
    case .mayNotHandIn: "Its author's account is closed or may hand nothing in."
    case .unreadable: "It could not be opened."
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Asks what to search for. Sent by POST, so that the words stand in no address.
package struct SearchPage: Page {
  package let title = "Search the records"
  let words: String
  package let problems: [Problem]
  /// The last searches of this person.
  let recent: [KeptSearch]

  package init(words: String = "", problems: [Problem] = [], recent: [KeptSearch] = []) {
    (self.words, self.problems, self.recent) = (words, problems, recent)
  }

  package var body: HTML {
    h1(title)
    searchForm(words, problems: problems)
    details("What can be typed") { table("Words and fields", [TableColumn("Type"), TableColumn("Finds")], Self.help) }
    if !recent.isEmpty {
      h2("Your last searches")
      list(recent.map { link($0.words, to: Paths.search($0.id)) })
    }
  }

  private static var help: [[HTML]] {
    [
      ("flood meeting", "records with both words, also “meetings”, “flooded”"),
      ("\"flood meeting\"", "these words in a row"),
      ("budg*", "words that begin so"), ("flood OR storm", "either"), ("flood -test", "the first without the second"),
      ("from:ada", "sent by"), ("to:ben", "addressed to"),
      ("with:ben", "sent by, addressed to, or in a conversation with"),
      ("in:\"flood response\"", "in conversations of that name"), ("channel:whatsapp", "of that channel"),
      ("has:attachment", "with attachments"), ("on:2026-05", "within that year, month or day"),
      ("before:2026, after:2026-05-17", "before it begins, after it has ended"),
    ].map { typed, finds in [element("code") { typed }, HTML(finds)] }
  }

  package static var samples: [Sample] {
    let recent = [("flood gate", 1), ("from:\"Asha Okafor\" on:2026-03", 2)].map { words, number in
      KeptSearch(id: SearchID(high: 1, low: number), maker: PersonID(high: 1, low: 1), words: words)
    }
    return [
      Sample(.empty, SearchPage()), Sample(.typical, SearchPage(recent: recent)),
      Sample(
        .refused,
        SearchPage(
          words: "\"flood",
          problems: [Problem("words", "A quotation mark is not closed. Close it with \", or leave it out.")])),
    ]
  }
}

/// The field for the words of a search, on both its pages.
func searchForm(_ words: String, problems: [Problem] = []) -> HTML {
  form(to: Paths.search, id: "search") {
    element("div", .class("searching"), Attribute("role", "search"), Attribute("aria-label", "Records")) {
      input(Field("words", "Words to find", problems: problems), .search, value: words)
      submit("Search")
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// What a search found: a page of records with the words in their surroundings, and the counts of all of them.
package struct SearchResultsPage: Page {
  let findings: SearchFindings

  package init(_ findings: SearchFindings) { self.findings = findings }

  package var title: String { "Search results" }
  package var width: PageWidth { .full }
  private var search: SearchID { findings.search.id }

  package var body: HTML {
    h1(title)
    searchForm(findings.search.words)
    if findings.facets.total == 0 { nothing } else { something }
  }

  @HTMLBuilder private var nothing: HTML {
    h2("Nothing was found")
    p("Try fewer words, another spelling, or the beginning of a word with a star: budg*")
    p("What was never handed in cannot be found here. A search says nothing about phones that were not captured.")
  }

  @HTMLBuilder private var something: HTML {
    element("p", Attribute("role", "status")) {
      "\(findings.facets.total) \(findings.facets.total == 1 ? "record" : "records") found."
    }
    orders
    element("div", .class("beside")) {
      element("section", Attribute("aria-labelledby", "found")) {
        element("h2", .id("found"), .class("unseen")) { "Records" }
        element("ol", .class("results")) { for found in findings.found { FoundEntry(found).html } }
        turns
      }
      Narrowing(search, findings.facets).html
    }
  }

  private var orders: HTML {
    element("ul", .class("ways-on"), Attribute("aria-label", "Order")) {
      for order in SearchOrder.allCases {
        element("li") {
          element(
            "a", .href(Paths.search(search, order: order)),
            Attribute("aria-current", order == findings.order ? "true" : nil)
          ) { order.inWords }
        }
      }
    }
  }

  private var turns: HTML {
    pagination(
      "Pages of results", previous: previous.map { ("Results before these", path($0)) },
      next: next.map { ("Results after these", path($0)) })
  }

  private func path(_ place: SearchPlace) -> Path { Paths.search(search, order: findings.order, at: place) }

  private var page: Int { if case .page(let number) = findings.place { number } else { 1 } }

  private var previous: SearchPlace? {
    guard findings.hasMoreBefore else { return nil }
    return findings.order == .relevance ? .page(page - 1) : findings.found.first.map { .before($0.hit.id) }
  }

  private var next: SearchPlace? {
    guard findings.hasMoreAfter else { return nil }
    return findings.order == .relevance ? .page(page + 1) : findings.found.last.map { .after($0.hit.id) }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, SearchResultsPage(SampleSearches.findings([], Facets.none))),
      Sample(.typical, SearchResultsPage(SampleSearches.typical)),
      Sample(.overflowing, SearchResultsPage(SampleSearches.overflowing)),
    ]
  }
}

extension SearchOrder {
  /// The order in words.
  package var inWords: String {
    switch self {
    case .newest: "Newest first"
    case .oldest: "Oldest first"
    case .relevance: "Closest match first"
    }
  }
}

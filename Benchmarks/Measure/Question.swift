// SPDX-License-Identifier: Apache-2.0

/// One line of the list of questions: what is wanted (`newest`, `relevance`, `count`, `facets`), a tab, the query.
struct Question {
  enum Wanted: String { case newest, relevance, count, facets }

  let wanted: Wanted
  let query: String

  init?(_ line: Substring) {
    let parts = line.split(separator: "\t", maxSplits: 1)
    guard parts.count == 2, let wanted = Wanted(rawValue: String(parts[0])) else { return nil }
    self.wanted = wanted
    query = String(parts[1])
  }
}

// SPDX-License-Identifier: Apache-2.0
import GRDB

extension Catalogue {
  /// What a question of a search is.
  package enum Question: Sendable, Hashable, CaseIterable { case newest, oldest, relevance, count, facets }

  /// SQLite's plan for a search, one line a step: no search may walk a whole table of records.
  package func explain(_ query: SearchQuery, _ question: Question) throws(CatalogueError) -> [String] {
    try read { db in
      guard let sql = try prepare(query, db) else { return [] }
      let rows = try PreparedStatement(db, "EXPLAIN QUERY PLAN " + sql.text(question))
      defer { rows.reset() }
      _ = sql.bind(rows)
      var steps: [String] = []
      while try rows.step() { steps.append(rows.text(3) ?? "") }
      return steps
    }
  }
}

extension SearchSQL {
  fileprivate func text(_ question: Catalogue.Question) -> String {
    switch question {
    case .newest: newest
    case .oldest: oldest
    case .relevance: relevance
    case .count: count
    case .facets: keys
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// A search page by page. In an order of time a page begins at a record, so it costs the same however far down it is.
extension Catalogue {
  /// `limit` hits at `place`; nil when the place names a record that is not there.
  package func page(
    _ query: SearchQuery, order: SearchOrder, at place: SearchPlace, limit: Int
  ) throws(CatalogueError) -> HitPage? {
    try read { db in
      guard let sql = try prepare(query, db) else { return HitPage.none }
      let sieve = try EntrySieve(sql, db)
      switch place {
      case .first: return try page(sql, order, limit, passingOver: 0, sieve, db)
      case .page(let number): return try page(sql, order, limit, passingOver: (max(1, number) - 1) * limit, sieve, db)
      case .after(let record):
        guard let key = try Self.place(of: record, db)?.key else { return nil }
        let rest = sql.narrowed(order == .oldest ? .after(key) : .before(key))
        var page = try page(rest, order, limit, passingOver: 0, sieve, db)
        page.hasMoreBefore = true
        return page
      case .before(let record):
        guard let key = try Self.place(of: record, db)?.key else { return nil }
        let isOldest = order == .oldest
        let rest = sql.narrowed(isOldest ? .before(key) : .after(key))
        let turned = try page(rest, isOldest ? .newest : .oldest, limit, passingOver: 0, sieve, db)
        return HitPage(hits: turned.hits.reversed(), hasMoreBefore: turned.hasMoreAfter, hasMoreAfter: true)
      }
    }
  }

  private func page(
    _ sql: SearchSQL, _ order: SearchOrder, _ limit: Int, passingOver passed: Int, _ sieve: EntrySieve?,
    _ db: Database
  ) throws -> HitPage {
    var hits = try hits(sql, sql.text(order), limit: limit + 1, passingOver: passed, sieve, db)
    let hasMore = hits.count > limit
    if hasMore { hits.removeLast() }
    return HitPage(hits: hits, hasMoreBefore: passed > 0, hasMoreAfter: hasMore)
  }
}

extension SearchSQL {
  fileprivate enum Side {
    case before(Int64)
    case after(Int64)
  }

  /// The same search within the keys on one side of a key.
  fileprivate func narrowed(_ side: Side) -> SearchSQL {
    var plan = plan
    switch side {
    case .before(let key):
      let upper = min(plan.keys.upperBound, key == .min ? .min : key - 1)
      plan.keys = min(plan.keys.lowerBound, upper)...upper
      if plan.keys.lowerBound < self.plan.keys.lowerBound { plan.conditions.append(.never) }
    case .after(let key):
      let lower = max(plan.keys.lowerBound, key == .max ? .max : key + 1)
      plan.keys = lower...max(plan.keys.upperBound, lower)
      if plan.keys.upperBound > self.plan.keys.upperBound { plan.conditions.append(.never) }
    }
    return SearchSQL(plan, hasUnions: hasUnions)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Searching. The words of a search are kept under a random id, so that no address or log ever holds them.
extension Office {
  /// Results on one page.
  package static let hitsOnPage = 25

  /// Keeps a search for its maker; throws `usage`, with what to type instead, when it cannot be read.
  package func keepSearch(_ words: String, as subject: Subject) throws -> KeptSearch {
    try require(.readRecords, of: subject)
    do { _ = try SearchQuery(words) } catch {
      throw ArchiveError(.usage, "\(error.message) (byte \(error.position + 1))", remedy: error.remedy)
    }
    var random = SystemRandomNumberGenerator()
    let search = KeptSearch(id: .random(using: &random), maker: subject.person.id, words: words)
    try desk.keep(search, at: clock())
    return search
  }

  /// A page of what a kept search finds. Whoever may read records may open a search that was shared with them.
  package func find(
    _ id: SearchID, order: SearchOrder, at place: SearchPlace, as subject: Subject
  ) async throws -> SearchFindings {
    try require(.readRecords, of: subject)
    let search = try search(id, as: subject)
    let catalogue = archive.catalogue
    let query = try archive.query(search.words) { try desk.people().map(\.person) }
    let found = try await aside {
      (
        try catalogue.page(query, order: order, at: place, limit: Self.hitsOnPage), try catalogue.facets(query)
      )
    }
    guard let page = found.0 else { throw Self.notFound("search \(id)") }
    try await viewings.enter(Viewing(.searched, by: subject, words: search.words, records: page.hits.map(\.id)))
    return SearchFindings(
      search: search, order: order, place: place, found: try catalogue.withPassages(page.hits, of: query),
      facets: found.1, hasMoreBefore: page.hasMoreBefore, hasMoreAfter: page.hasMoreAfter)
  }

  /// A kept search, to be narrowed.
  package func search(_ id: SearchID, as subject: Subject) throws -> KeptSearch {
    try require(.readRecords, of: subject)
    guard let search = try desk.search(id) else { throw Self.notFound("search \(id)") }
    return search
  }

  /// The last searches of this person.
  package func ownSearches(as subject: Subject) throws -> [KeptSearch] {
    try require(.readRecords, of: subject)
    return try desk.searches(by: subject.person.id, limit: 10)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Suggestions on one page: each may show five records.
  package static let suggestionsOnPage = 10

  /// A page of the suggested links, strongest first, and how many there are. What they rest on is shown to whoever
  /// reads records, and entered as read first.
  package func linkSuggestions(
    from place: Int = 0, as subject: Subject
  ) async throws -> (shown: [ShownSuggestion], all: Int) {
    let (registrar, catalogue) = (try registrar(subject), archive.catalogue)
    let all = try await aside { try registrar.suggestions() }
    let page = Array(all.dropFirst(max(0, place)).prefix(Self.suggestionsOnPage))
    guard subject.may(.readRecords) else { return (page.map { ShownSuggestion($0, evidence: []) }, all.count) }
    let rows = try page.map { try $0.evidence.compactMap { try catalogue.record($0) } }
    let records = rows.flatMap { $0.map(\.id) }
    if !records.isEmpty { try await viewings.enter(Viewing(.viewed, by: subject, records: records)) }
    var custodians: [DepositID: String] = [:]
    for deposit in Set(rows.flatMap { $0.map(\.deposit) }) {
      custodians[deposit] = try catalogue.deposit(deposit)?.facts.custodian
    }
    return (zip(page, rows).map { ShownSuggestion($0, evidence: $1, custodians: custodians) }, all.count)
  }

  /// Takes the suggestion for this display: it is `person`. The other displays with it are theirs too where the
  /// suggestion named nobody.
  package func acceptSuggestion(
    _ displayed: DisplayedIdentity, as person: PersonID, words: String, by subject: Subject
  ) async throws {
    let registrar = try registrar(subject)
    let all = try await aside { try registrar.suggestions() }
    let suggestion = all.first { $0.displayed == displayed && ($0.person == nil || $0.person?.id == person) }
    guard let suggestion else { return try await registrar.link(displayed, to: person, words: words) }
    try await registrar.accept(suggestion, as: person, words: words)
  }

  package func refuseSuggestion(
    _ displayed: DisplayedIdentity, of person: PersonID, words: String, by subject: Subject
  ) async throws {
    try await registrar(subject).unlink(displayed, from: person, words: words)
  }
}

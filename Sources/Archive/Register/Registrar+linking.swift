// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Registrar {
  /// Decides that a displayed identity is this person. An account holder nobody registered is registered first, so that
  /// ledger and vault alone say who it is.
  package func link(_ identity: DisplayedIdentity, to person: PersonID, words: String) async throws {
    try await decide(.linked(identity, words: words), identity, person, words)
  }

  /// Decides that it is not this person: undoes a link, stands against the rule, refuses a suggestion.
  package func unlink(_ identity: DisplayedIdentity, from person: PersonID, words: String) async throws {
    try await decide(.unlinked(identity, words: words), identity, person, words)
  }

  private func decide(
    _ said: Declaration, _ identity: DisplayedIdentity, _ person: PersonID, _ words: String
  ) async throws {
    try RegistrationRules.check(words: words)
    let known = try known(person)
    guard try archive.catalogue.shows(identity, archive.diallingPlan) else { throw Self.notShown }
    if !known.isRegistered { try await save(known.person) }
    _ = try await archive.attest(said, about: Topic(person: person), by: by)
  }

  static var notShown: ArchiveError {
    ArchiveError(
      .notFound, "No copy of that custodian shows that name or address on that channel.",
      remedy: "give custodian, channel, name and address as the conversation shows them")
  }

  /// Takes a suggestion: the display is this person, and so are the other displays where nobody was known.
  package func accept(_ suggestion: LinkSuggestion, as person: PersonID, words: String) async throws {
    let displays = [suggestion.displayed] + (suggestion.person == nil ? suggestion.others : [])
    for display in displays where try register().history(of: display)?.link?.about.person != person {
      try await link(display, to: person, words: words)
    }
  }

  /// Refuses a suggestion that names a person.
  package func refuse(_ suggestion: LinkSuggestion, words: String) async throws {
    guard let person = suggestion.person else {
      throw ArchiveError(
        .usage, "The suggestion names nobody, so there is nobody it could be refused for.",
        remedy: "leave it, or choose who it is")
    }
    try await unlink(suggestion.displayed, from: person.id, words: words)
  }
}

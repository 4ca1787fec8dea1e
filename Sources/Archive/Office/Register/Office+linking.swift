// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Decides that a displayed identity is this person.
  package func link(
    _ identity: DisplayedIdentity, to person: PersonID, words: String, as subject: Subject
  ) async throws {
    try await registrar(subject).link(identity, to: person, words: words)
  }

  /// Decides that it is not, or no longer: undoes a link, stands against the rule, refuses a suggestion.
  package func unlink(
    _ identity: DisplayedIdentity, from person: PersonID, words: String, as subject: Subject
  ) async throws {
    try await registrar(subject).unlink(identity, from: person, words: words)
  }
}

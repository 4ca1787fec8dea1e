// SPDX-License-Identifier: Apache-2.0
import Records

/// A search as typed, read into a tree (docs/search.md). Words are still as typed, not folded.
package struct SearchQuery: Sendable, Hashable {
  package indirect enum Clause: Sendable, Hashable {
    case word(String)
    /// The words between quotation marks, exactly as written but for case and accents.
    case phrase(String)
    /// Beginning of a word.
    case prefix(String)
    /// Words at most this many words apart.
    case near([String], within: Int)
    case field(Field)
    case and([Clause])
    case or([Clause])
    case not(Clause)
  }

  package enum Field: Sendable, Hashable {
    case from(String)
    case to(String)
    case with(String)
    case conversation(String)
    case channel(String)
    case custodian(String)
    case deposit(String)
    /// Lower-case name of a message or event type, "message" or "event".
    case type(String)
    case hasAttachment
    /// Wall times from the first to before the second, each open where nil.
    case between(WallTime?, WallTime?)
  }

  package let clause: Clause
  /// For a name as typed after `from:`, `to:` or `with:`, the displays that are people of that name (`IdentityRow.row`).
  package var linked: [String: [Int64]] = [:]

  package init(_ clause: Clause) { self.clause = clause }

  /// Names typed after `from:`, `to:` and `with:`.
  package var names: Set<String> { Self.names(in: clause) }

  private static func names(in clause: Clause) -> Set<String> {
    switch clause {
    case .field(.from(let name)), .field(.to(let name)), .field(.with(let name)): [name]
    case .and(let clauses), .or(let clauses): clauses.reduce(into: []) { $0.formUnion(names(in: $1)) }
    case .not(let clause): names(in: clause)
    case .word, .phrase, .prefix, .near, .field: []
    }
  }

  /// Reads a search as a person types it.
  package init(_ text: String) throws(QueryError) {
    var parser = try QueryParser(text)
    clause = try parser.query()
  }
}

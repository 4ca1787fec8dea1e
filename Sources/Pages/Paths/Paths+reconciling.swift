// SPDX-License-Identifier: Apache-2.0
import Records

/// Places of joined conversations. `record` is any record of theirs, `copy` any record of one copy.
extension Paths {
  package static var joinedConversations: Path { Path("joined") }
  package static func joinedConversations(after opener: RecordID) -> Path {
    Path("joined", query: [("after", "\(opener)")])
  }

  /// The page that begins after, or ends before, an entry.
  package static func joined(
    _ record: RecordID, after: Int? = nil, before: Int? = nil, onlyDifferences: Bool = false, at entry: Int? = nil
  ) -> Path {
    var query = onlyDifferences ? [("differences", "1")] : []
    if let after { query.append(("after", "\(after)")) }
    if let before { query.append(("before", "\(before)")) }
    return Path("joined", "\(record)", query: query, fragment: entry.map(entryAnchor))
  }

  /// The page that begins with an entry, and its line there.
  package static func joined(_ record: RecordID, from entry: Int, onlyDifferences: Bool = false) -> Path {
    joined(record, after: entry > 0 ? entry - 1 : nil, onlyDifferences: onlyDifferences, at: entry)
  }

  /// The id that an entry's line has on its page.
  package static func entryAnchor(_ entry: Int) -> String { "e-\(entry)" }

  package static func joinedChanges(_ record: RecordID) -> Path { Path("joined", "\(record)", "changes") }
  /// Takes the wish to put the conversation together anew.
  package static func joinAnew(_ record: RecordID) -> Path { Path("joined", "\(record)", "anew") }
  package static func bodies(of record: RecordID) -> Path { Path("joined", "\(record)", "bodies") }
  package static func partCopy(_ copy: RecordID, of record: RecordID) -> Path {
    Path("joined", "\(record)", "part", "\(copy)")
  }

  package static var joinSuggestions: Path { Path("join-suggestions") }
  package static func joinSuggestion(_ one: RecordID, _ other: RecordID) -> Path {
    Path("join-suggestions", "\(one)", "\(other)")
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Statements on unions: one question each.
enum UnionRows {
  static let of = "SELECT joined FROM union_copies WHERE conversation = ?"
  static let head = "SELECT fingerprint, entries, differences, identities FROM unions WHERE joined = ?"
  static let copies = "SELECT conversation, body FROM union_copies WHERE joined = ? ORDER BY place"
  static let copyCount = """
    SELECT count(*) FROM union_copies one CROSS JOIN union_copies other ON other.joined = one.joined
    WHERE one.conversation = ?
    """
  static let some = "SELECT 1 FROM union_records LIMIT 1"

  static let onward = """
    SELECT entry, tie, standings, lines, records FROM union_entries
    WHERE entry BETWEEN ? AND ? ORDER BY entry LIMIT ?
    """
  static let backward = """
    SELECT entry, tie, standings, lines, records FROM union_entries
    WHERE entry BETWEEN ? AND ? ORDER BY entry DESC LIMIT ?
    """
  static let onwardDiffering = """
    SELECT entry, tie, standings, lines, records FROM union_entries
    WHERE differs = 1 AND entry BETWEEN ? AND ? ORDER BY entry LIMIT ?
    """
  static let backwardDiffering = """
    SELECT entry, tie, standings, lines, records FROM union_entries
    WHERE differs = 1 AND entry BETWEEN ? AND ? ORDER BY entry DESC LIMIT ?
    """
  static let entryOf = "SELECT entry FROM union_records WHERE record = ?"
  static let entry = "SELECT entry, tie, standings, lines, records FROM union_entries WHERE entry = ?"

  static let newUnion = "INSERT INTO unions (fingerprint, entries, differences, identities) VALUES (?, ?, ?, ?)"
  static let newCopy = "INSERT INTO union_copies (conversation, joined, place, body) VALUES (?, ?, ?, ?)"
  static let newEntry = """
    INSERT INTO union_entries (entry, tie, differs, standings, lines, records) VALUES (?, ?, ?, ?, ?, ?)
    """
  static let newRecord = "INSERT INTO union_records (record, entry) VALUES (?, ?)"
  static let dropRecord = "DELETE FROM union_records WHERE record = ?"
  static let dropEntries = "DELETE FROM union_entries WHERE entry BETWEEN ? AND ?"
  static let dropCopies = "DELETE FROM union_copies WHERE joined = ?"
  static let drop = "DELETE FROM unions WHERE joined = ?"

  /// Statements that reading asks, for the test of their plans.
  static let questions = [
    of, head, copies, copyCount, onward, backward, onwardDiffering, backwardDiffering, entryOf, entry, dropRecord,
    dropEntries,
    dropCopies, drop,
  ]
}

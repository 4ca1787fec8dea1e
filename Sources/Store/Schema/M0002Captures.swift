// SPDX-License-Identifier: Apache-2.0

/// Captures whose original is sealed: found again when the same bytes come before they were filed.
enum M0002Captures {
  static let sql = """
    CREATE TABLE captures (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      dedupe_tag BLOB NOT NULL CHECK (length(dedupe_tag) = 32),
      ledger_index INTEGER NOT NULL UNIQUE CHECK (ledger_index >= 0),
      intake BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX captures_by_tag ON captures(dedupe_tag);
    """
}

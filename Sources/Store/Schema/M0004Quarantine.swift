// SPDX-License-Identifier: Apache-2.0

/// Deposits of the command line in which a marking of SECRET or above was found, and how that was settled.
enum M0004Quarantine {
  static let sql = """
    CREATE TABLE quarantine (
      deposit BLOB PRIMARY KEY CHECK (length(deposit) = 16),
      ledger_index INTEGER NOT NULL UNIQUE CHECK (ledger_index >= 0),
      found_at INTEGER NOT NULL,
      settled TEXT CHECK (settled IN ('contained', 'falseAlarm'))
    ) STRICT, WITHOUT ROWID;
    """
}

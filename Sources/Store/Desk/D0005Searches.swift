// SPDX-License-Identifier: Apache-2.0

/// Searches as typed, under random ids: links name the id, never the words. Times are milliseconds since 1970 (UTC).
enum D0005Searches {
  static let sql = """
    CREATE TABLE searches (
      search BLOB PRIMARY KEY CHECK (length(search) = 16),
      maker BLOB NOT NULL CHECK (length(maker) = 16),
      words TEXT NOT NULL,
      made INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX searches_by_maker ON searches(maker, made);
    """
}

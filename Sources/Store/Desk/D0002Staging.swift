// SPDX-License-Identifier: Apache-2.0

/// What waits in staging, what is in escrow, and the notices that keep it. Words stay sealed in the staging vault; here
/// are ids, counts and states. Times are milliseconds since 1970 (UTC).
enum D0002Staging {
  static let sql = """
    CREATE TABLE staged (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      owner BLOB CHECK (length(owner) = 16),
      custodian BLOB CHECK (length(custodian) = 16),
      name TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      state TEXT NOT NULL,
      created INTEGER NOT NULL,
      expires INTEGER,
      sheet BLOB NOT NULL CHECK (length(sheet) = 16),
      reading BLOB CHECK (length(reading) = 16),
      deposit BLOB CHECK (length(deposit) = 16)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX staged_of_custodian ON staged(custodian, created);
    CREATE INDEX staged_by_state ON staged(state, expires);

    CREATE TABLE staged_parts (
      staged BLOB NOT NULL REFERENCES staged,
      start INTEGER NOT NULL CHECK (start >= 0),
      length INTEGER NOT NULL CHECK (length > 0),
      home BLOB NOT NULL CHECK (length(home) = 16),
      object BLOB NOT NULL UNIQUE CHECK (length(object) = 16),
      PRIMARY KEY (staged, start)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE preservations (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      kind TEXT NOT NULL,
      person BLOB CHECK (length(person) = 16),
      channel TEXT,
      label TEXT,
      title TEXT,
      first_day TEXT,
      last_day TEXT,
      placed_by BLOB NOT NULL CHECK (length(placed_by) = 16),
      placed_by_name TEXT NOT NULL,
      placed_at INTEGER NOT NULL,
      words TEXT NOT NULL,
      lifted INTEGER,
      CHECK ((channel IS NULL) = (label IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE adjudicators (
      person BLOB PRIMARY KEY CHECK (length(person) = 16)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE escrows (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      deposit BLOB NOT NULL CHECK (length(deposit) = 16),
      custodian BLOB NOT NULL CHECK (length(custodian) = 16),
      home BLOB NOT NULL CHECK (length(home) = 16),
      object BLOB CHECK (length(object) = 16),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      items INTEGER,
      notices BLOB NOT NULL,
      adjudicators BLOB NOT NULL,
      sealed_at INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE escrow_approvals (
      escrow BLOB NOT NULL REFERENCES escrows,
      person BLOB NOT NULL CHECK (length(person) = 16),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      given INTEGER NOT NULL,
      expires INTEGER NOT NULL CHECK (expires > given),
      PRIMARY KEY (escrow, person)
    ) STRICT, WITHOUT ROWID;
    """
}

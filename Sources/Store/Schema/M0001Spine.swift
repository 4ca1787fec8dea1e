// SPDX-License-Identifier: Apache-2.0

/// The first schema: deposits, conversations, people as displayed, records and their copies.
///
/// A conversation belongs to one deposit and a person to one conversation: joining them is a later decision
/// that can be undone. `wall_after` and `instant_after` are milliseconds after the second of the row key
/// (`(row_key >> 6)` seconds since 2000-01-01): small numbers, mostly 0. A record's
/// own copy is the one of its conversation's deposit and its `leaf`; copies joined to it later say so. `words` columns hold folded words,
/// each between blanks.
enum M0001Spine {
  static let sql = """
    CREATE TABLE archive_state (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      applied_size INTEGER NOT NULL CHECK (applied_size >= 0),
      words_version TEXT NOT NULL
    ) STRICT;

    CREATE TABLE deposits (
      deposit INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      channel TEXT NOT NULL,
      words TEXT NOT NULL,
      facts BLOB NOT NULL
    ) STRICT;

    CREATE TABLE filings (
      deposit INTEGER PRIMARY KEY REFERENCES deposits,
      ledger_index INTEGER NOT NULL UNIQUE CHECK (ledger_index >= 0),
      records INTEGER NOT NULL CHECK (records >= 0),
      root BLOB NOT NULL CHECK (length(root) = 32),
      filing TEXT NOT NULL CHECK (length(filing) = 32),
      dedupe_tag BLOB NOT NULL CHECK (length(dedupe_tag) = 32),
      report BLOB NOT NULL
    ) STRICT;
    CREATE INDEX filings_by_tag ON filings(dedupe_tag);

    CREATE TABLE conversations (
      conversation INTEGER PRIMARY KEY,
      deposit INTEGER NOT NULL REFERENCES deposits,
      label TEXT NOT NULL,
      title TEXT,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX conversations_of_deposit ON conversations(deposit);

    CREATE TABLE identities (
      identity INTEGER PRIMARY KEY,
      conversation INTEGER NOT NULL REFERENCES conversations,
      name TEXT,
      address TEXT,
      is_self INTEGER CHECK (is_self IN (0, 1)),
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX identities_of_conversation ON identities(conversation);

    CREATE TABLE stamp_forms (
      form INTEGER PRIMARY KEY,
      zone TEXT,
      basis TEXT CHECK (basis IN ('inSource', 'declared', 'assumed')),
      precision TEXT NOT NULL CHECK (precision IN ('minute', 'second', 'millisecond', 'day'))
    ) STRICT;

    CREATE TABLE sources (
      source INTEGER PRIMARY KEY,
      deposit INTEGER NOT NULL REFERENCES deposits,
      file TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sources_of_deposit ON sources(deposit);

    CREATE TABLE records (
      row_key INTEGER PRIMARY KEY,
      id BLOB NOT NULL CHECK (length(id) = 16),
      conversation INTEGER NOT NULL REFERENCES conversations,
      sender INTEGER REFERENCES identities,
      leaf INTEGER NOT NULL CHECK (leaf >= 0),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 127),
      flags INTEGER NOT NULL CHECK (flags BETWEEN 0 AND 63),
      form INTEGER REFERENCES stamp_forms,
      stamp TEXT,
      wall_after INTEGER,
      instant_after INTEGER,
      text TEXT,
      rest BLOB,
      CHECK ((form IS NULL) = (stamp IS NULL)),
      CHECK (stamp IS NOT NULL OR (wall_after IS NULL AND instant_after IS NULL))
    ) STRICT;
    CREATE INDEX records_by_sender ON records(sender) WHERE sender IS NOT NULL;
    CREATE INDEX records_by_conversation ON records(conversation);
    CREATE INDEX records_by_kind ON records(kind) WHERE kind <> 1;
    CREATE INDEX records_with_attachments ON records(row_key) WHERE flags & 8 <> 0;

    CREATE TABLE record_ids (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      record INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE copies (
      deposit INTEGER NOT NULL REFERENCES deposits,
      leaf INTEGER NOT NULL CHECK (leaf >= 0),
      record INTEGER NOT NULL REFERENCES records,
      source INTEGER NOT NULL REFERENCES sources,
      start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
      end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
      is_joined INTEGER NOT NULL DEFAULT 0 CHECK (is_joined IN (0, 1)),
      PRIMARY KEY (deposit, leaf)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX copies_joined ON copies(record) WHERE is_joined = 1;

    CREATE TABLE recipients (
      identity INTEGER NOT NULL REFERENCES identities,
      record INTEGER NOT NULL REFERENCES records,
      PRIMARY KEY (identity, record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX recipients_of_record ON recipients(record);
    """
}

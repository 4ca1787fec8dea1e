// SPDX-License-Identifier: Apache-2.0

/// Mail that arrived: its envelope, what was found when it was opened, and where it stands. `tag` recognises the same
/// mail delivered again. Times are milliseconds since 1970 (UTC).
enum D0004Mail {
  static let sql = """
    CREATE TABLE mails (
      mail BLOB PRIMARY KEY REFERENCES staged,
      tag BLOB NOT NULL UNIQUE CHECK (length(tag) = 32),
      state TEXT NOT NULL,
      arrived INTEGER NOT NULL,
      envelope BLOB NOT NULL,
      opening BLOB,
      doubt TEXT,
      basis TEXT,
      owner BLOB REFERENCES people,
      attempts INTEGER NOT NULL DEFAULT 0,
      due INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mails_by_state ON mails(state, due);

    CREATE TABLE mail_enclosures (
      enclosure BLOB PRIMARY KEY REFERENCES staged,
      mail BLOB NOT NULL REFERENCES mails,
      place INTEGER NOT NULL CHECK (place >= 0),
      UNIQUE (mail, place)
    ) STRICT, WITHOUT ROWID;
    """
}

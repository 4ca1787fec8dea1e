// SPDX-License-Identifier: Apache-2.0

/// People and the sessions they hold. Times are milliseconds since 1970 (UTC).
enum D0001People {
  static let sql = """
    CREATE TABLE people (
      person BLOB PRIMARY KEY CHECK (length(person) = 16),
      name TEXT NOT NULL CHECK (name <> ''),
      address TEXT UNIQUE COLLATE NOCASE,
      is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
      is_guest INTEGER NOT NULL CHECK (is_guest IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roles (
      person BLOB NOT NULL REFERENCES people,
      role TEXT NOT NULL,
      PRIMARY KEY (person, role)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sessions (
      token BLOB PRIMARY KEY CHECK (length(token) = 32),
      person BLOB NOT NULL REFERENCES people,
      principal BLOB REFERENCES people,
      form_token TEXT NOT NULL,
      begun INTEGER NOT NULL,
      seen INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_of_person ON sessions(person);
    """
}

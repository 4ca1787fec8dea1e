// SPDX-License-Identifier: Apache-2.0

/// People, how they sign in, and the sessions they hold. Times are milliseconds since 1970 (UTC); every secret that
/// is only compared stands here as its SHA-256.
enum D0001People {
  static let sql = """
    CREATE TABLE people (
      person BLOB PRIMARY KEY CHECK (length(person) = 16),
      name TEXT NOT NULL CHECK (name <> ''),
      address TEXT UNIQUE COLLATE NOCASE,
      is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
      is_guest INTEGER NOT NULL CHECK (is_guest IN (0, 1)),
      guest_until INTEGER CHECK (is_guest = 0 OR guest_until IS NOT NULL),
      may_bind INTEGER NOT NULL CHECK (may_bind IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roles (
      person BLOB NOT NULL REFERENCES people,
      role TEXT NOT NULL,
      PRIMARY KEY (person, role)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE credentials (
      person BLOB PRIMARY KEY REFERENCES people,
      password TEXT NOT NULL,
      secret BLOB NOT NULL CHECK (length(secret) = 20),
      last_step INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE recovery_codes (
      person BLOB NOT NULL REFERENCES people,
      code BLOB NOT NULL CHECK (length(code) = 32),
      PRIMARY KEY (person, code)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE identities (
      issuer TEXT NOT NULL,
      subject TEXT NOT NULL,
      person BLOB NOT NULL UNIQUE REFERENCES people,
      PRIMARY KEY (issuer, subject)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sessions (
      token BLOB PRIMARY KEY CHECK (length(token) = 32),
      session BLOB NOT NULL UNIQUE CHECK (length(session) = 16),
      person BLOB NOT NULL REFERENCES people,
      principal BLOB REFERENCES people,
      form_token TEXT NOT NULL,
      means TEXT NOT NULL,
      client TEXT NOT NULL,
      begun INTEGER NOT NULL,
      seen INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_of_person ON sessions(person);

    CREATE TABLE links (
      token BLOB PRIMARY KEY CHECK (length(token) = 32),
      purpose TEXT NOT NULL,
      person BLOB REFERENCES people,
      code BLOB CHECK (length(code) = 32),
      tries_left INTEGER NOT NULL CHECK (tries_left >= 0),
      particulars BLOB NOT NULL,
      expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX links_of_person ON links(person);

    CREATE TABLE delegations (
      delegation BLOB PRIMARY KEY CHECK (length(delegation) = 16),
      principal BLOB NOT NULL REFERENCES people,
      secretary BLOB NOT NULL REFERENCES people CHECK (secretary <> principal),
      begins INTEGER NOT NULL,
      ends INTEGER NOT NULL CHECK (ends > begins)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX delegations_of_secretary ON delegations(secretary);
    CREATE INDEX delegations_of_principal ON delegations(principal);

    CREATE TABLE attempts (
      bucket BLOB PRIMARY KEY,
      level INTEGER NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}

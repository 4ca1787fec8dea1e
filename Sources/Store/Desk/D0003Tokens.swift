// SPDX-License-Identifier: Apache-2.0

/// Keys people made for their programs; a token's text is kept as its SHA-256 alone.
enum D0003Tokens {
  static let sql = """
    CREATE TABLE tokens (
      token BLOB PRIMARY KEY CHECK (length(token) = 32),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      person BLOB NOT NULL REFERENCES people,
      name TEXT NOT NULL CHECK (name <> ''),
      scopes TEXT NOT NULL,
      made INTEGER NOT NULL,
      expires INTEGER NOT NULL CHECK (expires > made),
      used INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tokens_of_person ON tokens(person);
    """
}

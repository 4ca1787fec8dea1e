// SPDX-License-Identifier: Apache-2.0

/// Copies of one conversation put together: a layer over the records, made when asked for and dropped at any time.
///
/// `union_entries.entry` is the union's row times 2^32 and the entry's place in it. `standings` has a byte for each copy
/// (`LineStanding` and `LineWeight`), `lines` four bytes (the line's number in the copy, -1 for none), `records` eight
/// (the row key of its record), all lowest byte first. `union_records` names the records of unions of several copies.
/// `marks` are numbers made of the words of some messages, by which copies of one conversation are found; `likenesses`
/// what a comparison of two conversations came to.
enum M0006Unions {
  static let sql = """
    CREATE TABLE unions (
      joined INTEGER PRIMARY KEY,
      fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
      entries INTEGER NOT NULL CHECK (entries >= 0),
      differences INTEGER NOT NULL CHECK (differences >= 0),
      identities BLOB NOT NULL
    ) STRICT;

    CREATE TABLE union_copies (
      conversation INTEGER PRIMARY KEY REFERENCES conversations,
      joined INTEGER NOT NULL REFERENCES unions,
      place INTEGER NOT NULL CHECK (place >= 0),
      body BLOB NOT NULL,
      UNIQUE (joined, place)
    ) STRICT;

    CREATE TABLE union_entries (
      entry INTEGER PRIMARY KEY,
      tie INTEGER NOT NULL CHECK (tie >= 0),
      differs INTEGER NOT NULL CHECK (differs IN (0, 1)),
      standings BLOB NOT NULL,
      lines BLOB NOT NULL,
      records BLOB NOT NULL
    ) STRICT;
    CREATE INDEX union_differences ON union_entries(entry) WHERE differs = 1;

    CREATE TABLE union_records (
      record INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE marked (
      conversation INTEGER PRIMARY KEY REFERENCES conversations,
      version INTEGER NOT NULL,
      lines INTEGER NOT NULL CHECK (lines >= 0)
    ) STRICT;

    CREATE TABLE marks (
      mark INTEGER NOT NULL,
      conversation INTEGER NOT NULL REFERENCES conversations,
      PRIMARY KEY (mark, conversation)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX marks_of_conversation ON marks(conversation);

    CREATE TABLE likenesses (
      one INTEGER NOT NULL REFERENCES conversations,
      other INTEGER NOT NULL REFERENCES conversations,
      version INTEGER NOT NULL,
      shared INTEGER NOT NULL,
      comparable INTEGER NOT NULL,
      consistent INTEGER NOT NULL,
      PRIMARY KEY (one, other),
      CHECK (one < other)
    ) STRICT, WITHOUT ROWID;
    """
}

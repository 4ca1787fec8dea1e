// SPDX-License-Identifier: Apache-2.0

/// What was declared, whose each deposit is, and the ways from a name to the conversations it takes part in.
///
/// `body` is the attestation as sealed; the other columns are taken from it to find it by. `author` is the person who
/// spoke, or the principal they spoke for. Kinds of records: 69 a group was created, 83 a timer changed, 84 export
/// was blocked or allowed (`KindCode`).
enum M0003Attestations {
  static let sql = """
    CREATE TABLE attestations (
      ledger_index INTEGER PRIMARY KEY CHECK (ledger_index >= 0),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 255),
      author BLOB NOT NULL CHECK (length(author) = 16),
      person BLOB CHECK (length(person) = 16),
      channel TEXT,
      label TEXT,
      deposit BLOB CHECK (length(deposit) = 16),
      record BLOB CHECK (length(record) = 16),
      answers BLOB CHECK (length(answers) = 16),
      body BLOB NOT NULL,
      CHECK ((channel IS NULL) = (label IS NULL))
    ) STRICT;
    CREATE INDEX attestations_by_author ON attestations(author);
    CREATE INDEX attestations_by_kind ON attestations(kind);
    CREATE INDEX attestations_by_person ON attestations(person) WHERE person IS NOT NULL;
    CREATE INDEX attestations_by_conversation ON attestations(label, channel) WHERE label IS NOT NULL;
    CREATE INDEX attestations_by_deposit ON attestations(deposit) WHERE deposit IS NOT NULL;
    CREATE INDEX attestations_by_record ON attestations(record) WHERE record IS NOT NULL;
    CREATE INDEX attestations_by_answer ON attestations(answers) WHERE answers IS NOT NULL;

    CREATE TABLE owners (
      deposit BLOB PRIMARY KEY CHECK (length(deposit) = 16),
      custodian BLOB CHECK (length(custodian) = 16),
      depositor BLOB CHECK (length(depositor) = 16)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX owners_by_custodian ON owners(custodian) WHERE custodian IS NOT NULL;
    CREATE INDEX owners_by_depositor ON owners(depositor) WHERE depositor IS NOT NULL;

    CREATE INDEX conversations_by_label ON conversations(label);
    CREATE INDEX identities_by_name ON identities(name COLLATE NOCASE) WHERE name IS NOT NULL;
    CREATE INDEX identities_by_address ON identities(address COLLATE NOCASE) WHERE address IS NOT NULL;
    CREATE INDEX records_of_state ON records(conversation) WHERE kind IN (69, 83, 84);
    """
}

// SPDX-License-Identifier: Apache-2.0

/// The last day on which each person was reminded, claimed before the mail goes out: two processes never both send.
enum D0006Reminders {
  static let sql = """
    CREATE TABLE reminders (
      person BLOB PRIMARY KEY CHECK (length(person) = 16),
      day TEXT NOT NULL CHECK (length(day) = 10)
    ) STRICT, WITHOUT ROWID;
    """
}

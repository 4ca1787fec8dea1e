// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

extension Desk {
  static let claimReminder = """
    INSERT INTO reminders (person, day) VALUES (?, ?)
    ON CONFLICT (person) DO UPDATE SET day = excluded.day WHERE day < excluded.day
    """
  static let releaseReminder = "DELETE FROM reminders WHERE person = ? AND day = ?"

  /// Whether the caller alone may remind this person on that day.
  package func claimReminder(to person: PersonID, on day: Day) throws(CatalogueError) -> Bool {
    try write { db in
      try db.execute(sql: Self.claimReminder, arguments: [Data(person.bytes), day.description])
      return db.changesCount == 1
    }
  }

  /// The mail did not leave: it may be tried again the same day.
  package func releaseReminder(to person: PersonID, on day: Day) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.releaseReminder, arguments: [Data(person.bytes), day.description])
    }
  }
}

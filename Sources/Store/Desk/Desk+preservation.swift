// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

extension Desk {
  static let newPreservation = """
    INSERT INTO preservations (id, kind, person, channel, label, title, first_day, last_day, placed_by, placed_by_name,
      placed_at, words)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  static let standingPreservations = """
    SELECT id, kind, person, channel, label, title, first_day, last_day, placed_by, placed_by_name, placed_at, words
    FROM preservations WHERE lifted IS NULL ORDER BY placed_at
    """
  static let liftPreservation = "UPDATE preservations SET lifted = ? WHERE id = ? AND lifted IS NULL"

  package func place(_ notice: PreservationNotice) throws(CatalogueError) {
    try run(
      Self.newPreservation,
      [
        Data(notice.id.bytes), notice.kind.rawValue, notice.person.map { Data($0.bytes) },
        notice.conversation?.channel, notice.conversation?.label, notice.conversation?.title,
        notice.from?.description, notice.through?.description, Data(notice.placedBy.id.bytes), notice.placedBy.name,
        notice.at.milliseconds, notice.words,
      ])
  }

  /// Those not lifted, oldest first.
  package func preservations() throws(CatalogueError) -> [PreservationNotice] {
    try read { db in try Row.fetchAll(db, sql: Self.standingPreservations).compactMap(PreservationNotice.init) }
  }

  package func lift(_ id: PreservationID, at time: Instant) throws(CatalogueError) {
    try run(Self.liftPreservation, [time.milliseconds, Data(id.bytes)])
  }
}

extension PreservationNotice {
  fileprivate init?(_ row: Row) {
    guard let id = PreservationID(bytes: row["id"] as Data), let kind = Kind(rawValue: row["kind"]),
      let placer = PersonID(bytes: row["placed_by"] as Data)
    else { return nil }
    let key = (row["channel"] as String?).map {
      ConversationKey(channel: $0, label: row["label"], title: row["title"])
    }
    self.init(
      id: id, kind: kind, person: (row["person"] as Data?).flatMap { PersonID(bytes: $0) }, conversation: key,
      from: (row["first_day"] as String?).flatMap { Day($0) },
      through: (row["last_day"] as String?).flatMap { Day($0) },
      placedBy: PersonReference(id: placer, name: row["placed_by_name"]),
      at: Instant(milliseconds: row["placed_at"]), words: row["words"])
  }
}

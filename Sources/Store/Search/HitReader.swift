// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Reads rows of `SearchSQL.columns` into hits.
struct HitReader {
  let db: Database
  let labels: Labels

  func hit(_ row: PreparedStatement) throws -> SearchHit {
    guard let id = row.id(RecordID.self, 1), let kind = kind(row.int(4)),
      let conversation = try labels.conversation(row.int(2), db)
    else { throw CatalogueError(.damaged, "A record's row cannot be read.", remedy: CatalogueError.rebuild) }
    let flags = RecordFlags(rawValue: row.int(5))
    return SearchHit(
      id: id, kind: kind, conversation: conversation.label, deposit: conversation.deposit,
      sender: try row.optionalInt(3).flatMap { try labels.person($0, db) }, sentAt: try stamp(row),
      isPlacedByNeighbour: flags.contains(.keyFromNeighbour), hasAttachments: flags.contains(.hasAttachments),
      text: row.text(10))
  }

  private func kind(_ code: Int64) -> SearchHit.Kind? {
    KindCode.isEvent(code)
      ? KindCode.eventType(code).map { .event($0) } : KindCode.messageType(code).map { .message($0) }
  }

  private func stamp(_ row: PreparedStatement) throws -> Stamp? {
    guard let raw = row.text(7), let form = try labels.form(row.int(6), db) else { return nil }
    let second = RowKey.moment(of: row.int(0)) + RowKey.epoch
    return Stamp(
      raw: raw, wall: row.optionalInt(8).map { WallTime(milliseconds: $0 &+ second &+ RowKey.wallEpoch) },
      precision: form.precision, instant: row.optionalInt(9).map { Instant(milliseconds: $0 &+ second) },
      zone: form.zone, zoneBasis: form.basis)
  }
}

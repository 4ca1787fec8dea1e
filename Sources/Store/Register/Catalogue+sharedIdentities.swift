// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  /// Participants that a stored union found under several names, as far as they are `wanted`, each with the records
  /// that show it best. An entry that some custodian withheld shows nothing: its words stand in no comparison.
  package func sharedIdentities(
    of union: StoredUnion, where wanted: (SharedIdentity) throws -> Bool
  ) throws(CatalogueError) -> [(identity: SharedIdentity, evidence: [RecordID])] {
    try read { db in
      try Self.identities(of: union.row, db).filter(wanted).map { identity in
        (identity, try Self.evidence(of: identity, in: union, db))
      }
    }
  }

  private static func evidence(
    of identity: SharedIdentity, in union: StoredUnion, _ db: Database
  ) throws -> [RecordID] {
    let places = Set(identity.members.map(\.copy)).sorted()
    return try identity.evidence.flatMap { number -> [RecordID] in
      let row = try PreparedStatement(db, UnionRows.entry)
      row.bind(1, EntryKey.key(number, of: union.row))
      defer { row.reset() }
      guard try row.step() else { return [] }
      let entry = try UnionEntry(row)
      guard !entry.isWithheld else { return [] }
      return try places.compactMap { place in
        guard entry.records.indices.contains(place), let key = entry.records[place] else { return nil }
        return try id(ofRecord: key, db)
      }
    }
  }

  private static func id(ofRecord key: Int64, _ db: Database) throws -> RecordID? {
    let row = try PreparedStatement(db, IdentityRows.idOfRecord)
    defer { row.reset() }
    row.bind(1, key)
    return try row.step() ? row.id(RecordID.self, 0) : nil
  }
}

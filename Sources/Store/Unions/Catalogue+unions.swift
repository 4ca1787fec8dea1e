// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Unions as stored: written whole in one transaction, or not at all.
extension Catalogue {
  /// The union that a conversation belongs to; nil where none is stored. `references` names its copies.
  package func union(
    of conversation: Int64, references: [Int64: CopyReference]
  ) throws(CatalogueError) -> StoredUnion? {
    try read { db in
      guard let row = try Self.unionRow(of: conversation, db) else { return nil }
      return try Self.union(row, references, db)
    }
  }

  /// Puts a union in place of every union that one of its conversations is in.
  package func replace(
    _ alignment: Alignment, of copies: [UnionCopy], fingerprint: [UInt8], differences: Int
  ) throws(CatalogueError) {
    try write { db in
      for copy in copies { try Self.dropUnion(of: copy.conversation, db) }
      let head = try PreparedStatement(db, UnionRows.newUnion)
      head.bind(1, blob: fingerprint)
      head.bind(2, Int64(alignment.count))
      head.bind(3, Int64(differences))
      head.bind(4, blob: UnionCoding.bytes(of: alignment.identities))
      try head.run()
      let union = db.lastInsertedRowID
      let keys = try copies.map { try CopyRows.keys(of: $0.conversation, db) }
      for (place, copy) in copies.enumerated() {
        try Self.add(try dated(copy, keys[place], db), at: place, to: union, db)
      }
      try UnionWriter(db, union).write(alignment, keys: keys)
    }
  }

  /// How many copies the stored union of a conversation has; 1 where none is stored.
  package func copyCount(with conversation: Int64) throws(CatalogueError) -> Int {
    try read { db in
      let row = try PreparedStatement(db, UnionRows.copyCount)
      defer { row.reset() }
      row.bind(1, conversation)
      return try row.step() ? max(1, Int(row.int(0))) : 1
    }
  }

  /// Forgets the unions of these conversations; they are made again when asked for.
  package func dropUnions(of conversations: [Int64]) throws(CatalogueError) {
    try write { db in for conversation in conversations { try Self.dropUnion(of: conversation, db) } }
  }

  /// The copy with the times of its ends and of the pieces of its clock.
  private func dated(_ copy: UnionCopy, _ keys: [Int64], _ db: Database) throws -> UnionCopy {
    var copy = copy
    let lines = [0, keys.count - 1] + copy.aligned.clock.map(\.line)
    let wanted = lines.map { keys.indices.contains($0) ? keys[$0] : nil }
    let rows = try rows(wanted.compactMap { $0 }, db)
    let walls = wanted.map { key in key.flatMap { rows[$0]?.item.sentAt?.wall } }
    (copy.firstAt, copy.lastAt, copy.clockFrom) = (walls[0], walls[1], Array(walls.dropFirst(2)))
    return copy
  }

  private static func add(_ copy: UnionCopy, at place: Int, to union: Int64, _ db: Database) throws {
    let row = try PreparedStatement(db, UnionRows.newCopy)
    row.bind(1, copy.conversation)
    row.bind(2, union)
    row.bind(3, Int64(place))
    row.bind(4, blob: UnionCoding.bytes(of: copy))
    try row.run()
  }

  private static func dropUnion(of conversation: Int64, _ db: Database) throws {
    guard let union = try unionRow(of: conversation, db) else { return }
    let record = try PreparedStatement(db, UnionRows.dropRecord)
    try eachEntry(of: union, db) { entry in
      for key in entry.records.compactMap({ $0 }) {
        record.bind(1, key)
        try record.run()
      }
    }
    for sql in [UnionRows.dropCopies, UnionRows.drop] {
      let row = try PreparedStatement(db, sql)
      row.bind(1, union)
      try row.run()
    }
    let entries = try PreparedStatement(db, UnionRows.dropEntries)
    entries.bind(1, EntryKey.first(of: union))
    entries.bind(2, EntryKey.last(of: union))
    try entries.run()
  }

  static func unionRow(of conversation: Int64, _ db: Database) throws -> Int64? {
    let row = try PreparedStatement(db, UnionRows.of)
    defer { row.reset() }
    row.bind(1, conversation)
    return try row.step() ? row.int(0) : nil
  }

  private static func union(_ union: Int64, _ references: [Int64: CopyReference], _ db: Database) throws -> StoredUnion?
  {
    let head = try PreparedStatement(db, UnionRows.head)
    defer { head.reset() }
    head.bind(1, union)
    guard try head.step() else { return nil }
    var copies: [UnionCopy] = []
    let row = try PreparedStatement(db, UnionRows.copies)
    defer { row.reset() }
    row.bind(1, union)
    while try row.step() {
      guard let reference = references[row.int(0)] else { return nil }
      copies.append(try row.withBlob(1) { try UnionCoding.copy(row.int(0), reference, $0) })
    }
    return StoredUnion(
      row: union, fingerprint: head.blob(0) ?? [], entries: Int(head.int(1)), differences: Int(head.int(2)),
      copies: copies)
  }

  static func eachEntry(of union: Int64, _ db: Database, _ body: (UnionEntry) throws -> Void) throws {
    let row = try PreparedStatement(db, UnionRows.onward)
    defer { row.reset() }
    row.bind(1, EntryKey.first(of: union))
    row.bind(2, EntryKey.last(of: union))
    row.bind(3, Int64.max)
    while try row.step() { try body(try UnionEntry(row)) }
  }

  /// The alignment of a stored union, whole and in memory.
  package func alignment(of union: StoredUnion) throws(CatalogueError) -> Alignment {
    try read { db in
      var (members, standings, ties) = ([Int32](), [UInt8](), [Int32]())
      let row = try PreparedStatement(db, UnionRows.onward)
      defer { row.reset() }
      row.bind(1, EntryKey.first(of: union.row))
      row.bind(2, EntryKey.last(of: union.row))
      row.bind(3, Int64.max)
      while try row.step() {
        ties.append(Int32(truncatingIfNeeded: row.int(1)))
        row.withBlob(2) { standings.append(contentsOf: $0) }
        row.withBlob(3) { bytes in
          for place in 0..<bytes.count / 4 {
            members.append(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 4, as: Int32.self)))
          }
        }
      }
      guard members.count == ties.count * union.copies.count, standings.count == members.count else {
        throw CopyRows.damage
      }
      return Alignment(
        copies: union.copies.map(\.aligned), identities: try Self.identities(of: union.row, db), members: members,
        standings: standings, ties: ties)
    }
  }

  static func identities(of union: Int64, _ db: Database) throws -> [SharedIdentity] {
    let head = try PreparedStatement(db, UnionRows.head)
    defer { head.reset() }
    head.bind(1, union)
    return try head.step() ? try head.withBlob(3) { try UnionCoding.identities($0) } : []
  }
}

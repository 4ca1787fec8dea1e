// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Writes one union, entry by entry, within the transaction it is given.
struct UnionWriter {
  let db: Database
  let union: Int64
  private let entry: PreparedStatement
  private let record: PreparedStatement

  init(_ db: Database, _ union: Int64) throws {
    (self.db, self.union) = (db, union)
    entry = try PreparedStatement(db, UnionRows.newEntry)
    record = try PreparedStatement(db, UnionRows.newRecord)
  }

  /// `keys[copy][line]` is the row key of that line.
  func write(_ alignment: Alignment, keys: [[Int64]]) throws {
    let copies = alignment.copies.indices
    var (lines, records, standings) = ([UInt8](), [UInt8](), [UInt8]())
    var sharing: [(Int64, Int64)] = []
    for place in 0..<alignment.count {
      lines.removeAll(keepingCapacity: true)
      records.removeAll(keepingCapacity: true)
      standings.removeAll(keepingCapacity: true)
      var here: [Int64] = []
      for copy in copies {
        let line = alignment.line(of: place, in: copy)
        let key = line.map { keys[copy][$0] }
        if let key { here.append(key) }
        Self.append(Int32(line ?? -1), to: &lines)
        Self.append(key ?? UnionEntry.none, to: &records)
        standings.append(
          alignment.standing(of: place, in: copy).rawValue | alignment.weight(of: place, in: copy).rawValue)
      }
      let key = EntryKey.key(place, of: union)
      entry.bind(1, key)
      entry.bind(2, Int64(alignment.tie(of: place)))
      entry.bind(3, alignment.differs(at: place) ? 1 : 0)
      entry.bind(4, blob: standings)
      entry.bind(5, blob: lines)
      entry.bind(6, blob: records)
      try entry.run()
      if copies.count > 1 { for record in here { sharing.append((record, key)) } }
      if sharing.count >= Self.most { try flush(&sharing) }
    }
    try flush(&sharing)
  }

  /// Records on their way to their table, sorted in runs (16 bytes each): a tree is filled in order.
  private static var most: Int { 500_000 }

  private func flush(_ sharing: inout [(Int64, Int64)]) throws {
    sharing.sort { $0.0 < $1.0 }
    for (key, entry) in sharing {
      record.bind(1, key)
      record.bind(2, entry)
      try record.run()
    }
    sharing.removeAll(keepingCapacity: true)
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

extension Alignment {
  /// Whether copies differ at an entry, within the time each covers.
  package func differs(at entry: Int) -> Bool {
    copies.indices.contains { standing(of: entry, in: $0).isDifference }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// One entry of a union with its lines and records in the copies.
package struct UnionEntry: Sendable, Hashable {
  package let entry: Int
  package let tie: Int
  package let standings: [LineStanding]
  /// Row keys, nil where the copy has none.
  let records: [Int64?]

  /// A standing that holds words back from every other copy's view.
  package var isWithheld: Bool { standings.contains(.withheld) }

  /// Records that show it, the one that shows most of it first.
  var preference: [Int64] {
    records.indices.filter { records[$0] != nil }
      .sorted { (Self.rank(standings[$0]), $0) < (Self.rank(standings[$1]), $1) }.compactMap { records[$0] }
  }

  private static func rank(_ standing: LineStanding) -> Int {
    switch standing {
    case .shown: 0
    case .edited: 1
    case .mediaAbsent: 2
    case .stub: 3
    case .missing, .timer, .withheld, .beforeJoining, .afterLeaving, .headCut, .beforeFirst, .afterLast, .notExpected:
      4
    }
  }

  init(_ row: PreparedStatement) throws {
    entry = EntryKey.entry(of: row.int(0))
    tie = Int(row.int(1))
    standings = try row.withBlob(2) { bytes in
      try bytes.map { byte in
        guard let standing = LineStanding(rawValue: byte & LineWeight.standing) else { throw CopyRows.damage }
        return standing
      }
    }
    records = row.withBlob(4) { bytes in
      (0..<bytes.count / 8).map { place in
        let key = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: Int64.self))
        return key == Self.none ? nil : key
      }
    }
  }

  /// Stands for no record; no key is so far back.
  static let none = Int64.min
}

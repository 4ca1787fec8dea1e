// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Unions over deposits of these tests, made by hand.
struct Unions {
  /// Puts the only conversations of these deposits together; `entries[n][copy]` is the copy's line at entry n, nil for
  /// none.
  static func join(
    _ deposits: [DepositID], _ entries: [[Int?]], standings: [[LineStanding]]? = nil, fingerprint: UInt8 = 1,
    in catalogue: Catalogue
  ) throws {
    let all = try catalogue.copies()
    let copies = deposits.compactMap { id in all.first { $0.facts.id == id } }
    let aligned = copies.enumerated().map { place, copy in
      AlignedCopy(
        reference: copy.reference, lines: entries.compactMap { $0[place] }.count,
        clock: [ClockPiece(line: 0, seconds: 0, anchors: 1)], zone: nil, first: 0, last: entries.count - 1)
    }
    let standings = standings ?? entries.map { lines in lines.map { $0 == nil ? .missing : .shown } }
    let alignment = Alignment(
      copies: aligned, identities: [], members: entries.flatMap { $0.map { Int32($0 ?? -1) } },
      standings: standings.flatMap { $0.map(\.rawValue) }, ties: entries.indices.map { Int32($0) })
    try catalogue.replace(
      alignment,
      of: zip(copies, aligned).map {
        UnionCopy(conversation: $0.conversation, aligned: $1, standings: [:], reason: "")
      },
      fingerprint: Array(repeating: fingerprint, count: 32),
      differences: (0..<alignment.count).filter { alignment.differs(at: $0) }.count)
  }

  static func stored(_ deposit: DepositID, in catalogue: Catalogue) throws -> StoredUnion? {
    let copies = try catalogue.copies()
    let references = Dictionary(uniqueKeysWithValues: copies.map { ($0.conversation, $0.reference) })
    guard let copy = copies.first(where: { $0.facts.id == deposit }) else { return nil }
    return try catalogue.union(of: copy.conversation, references: references)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Copies put together by hand: one row an entry, with how it stands in each copy; minutes apart from 3 March 2026.
struct HandCopies {
  static let start: Int64 = 1_772_500_000_000  // 2026-03-03, morning
  /// Received 40 days after the first message, the second copy 2 days later.
  static let received = start + 40 * 86_400_000

  var rows: [[LineStanding]]
  var known: [KnownCopy]
  var clocks: [[ClockPiece]]

  init(exactly rows: [[LineStanding]]) {
    self.rows = rows
    let count = rows[0].count
    known = (0..<count).map { KnownCopy(Self.stated($0), capturedOn: Self.day(40 + 2 * $0)) }
    clocks = (0..<count).map { _ in [ClockPiece(line: 0, seconds: 0, anchors: 50)] }
  }

  /// `shared` entries that both show, then `rows`, then one more that both show.
  init(shared: Int = 20, _ rows: [[LineStanding]]) {
    let both = Array(repeating: LineStanding.shown, count: rows.first?.count ?? 2)
    self.init(exactly: Array(repeating: both, count: shared) + rows + [both])
  }

  static func day(_ days: Int) -> Day { Day(Instant(milliseconds: start).utc).adding(days: days) }

  static func record(_ copy: Int, _ line: Int) -> RecordID { RecordID(high: UInt64(copy + 1), low: UInt64(line)) }

  private static func stated(_ copy: Int) -> StatedCopy {
    let reference = CopyReference(
      deposit: DepositID(high: 3, low: UInt64(copy)),
      conversation: ConversationKey(channel: "whatsapp", label: "whatsapp:Flood", title: "Flood"))
    return StatedCopy(
      copy: reference, custodian: ["Asha Okafor", "Ben Acheampong", "Owen Marsh"][copy % 3], custodianID: nil,
      receivedAt: Instant(milliseconds: received + Int64(copy) * 172_800_000), original: "", originalBytes: 9,
      originalDigest: [], lines: 0)
  }

  var alignment: Alignment {
    let copies = known.count
    var next = Array(repeating: Int32(0), count: copies)
    var members: [Int32] = []
    for row in rows {
      for (copy, standing) in row.enumerated() {
        members.append(standing.isHere ? next[copy] : -1)
        if standing.isHere { next[copy] += 1 }
      }
    }
    let aligned = known.indices.map { copy in
      AlignedCopy(
        reference: known[copy].stated.copy, lines: Int(next[copy]), clock: clocks[copy], zone: nil,
        first: rows.firstIndex { $0[copy].isHere }, last: rows.lastIndex { $0[copy].isHere })
    }
    return Alignment(
      copies: aligned, identities: [], members: members, standings: rows.flatMap { $0.map(\.rawValue) },
      ties: rows.indices.map(Int32.init))
  }

  /// The entry that line `line` of `copy` is of.
  private func entry(_ copy: Int, _ line: Int) -> Int {
    rows.indices.filter { rows[$0][copy].isHere }[line]
  }

  var material: GapMaterial {
    GapMaterial(alignment, copies: known) { copy, line in
      (Self.record(copy, line), Instant(milliseconds: Self.start + Int64(entry(copy, line)) * 60_000))
    }
  }

  func pair(_ lacking: Int = 0, _ showing: Int = 1) throws -> GapStatement? {
    try GapRules.pair(material, lacking: lacking, showing: showing)
  }
}

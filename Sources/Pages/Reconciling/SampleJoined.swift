// SPDX-License-Identifier: Apache-2.0
import Records

/// A made-up conversation of three copies: two phones, and one of them again a month later.
enum SampleJoined {
  private static let key = ConversationKey(channel: "whatsapp", label: "c1", title: "Flood response")

  static func copy(
    _ number: UInt64, _ custodian: String, days: Int64 = 0, _ change: (inout JoinedCopy) -> Void = { _ in }
  ) -> JoinedCopy {
    var copy = JoinedCopy(
      reference: CopyReference(deposit: DepositID(high: 0xd0, low: number), conversation: key), custodian: custodian,
      device: "iPhone", receivedAt: Instant(milliseconds: 1_772_700_000_000 + days * 86_400_000),
      opener: SampleRecords.id(number * 100), lines: 1235)
    (copy.firstAt, copy.lastAt) = (SampleRecords.stamp(-90_000).wall, SampleRecords.stamp(9).wall)
    (copy.clock, copy.clockFrom) = ([ClockPiece(line: 0, seconds: 0, anchors: 800)], [copy.firstAt])
    change(&copy)
    return copy
  }

  static var copies: [JoinedCopy] {
    [
      copy(1, "Asha Okafor") { $0.standings = [.shown: 1234, .edited: 1, .afterLast: 14] },
      copy(2, "Owen Marsh", days: 2) {
        ($0.device, $0.lines) = ("Android phone", 1229)
        let pieces = [18_000, 14_400].enumerated()
        $0.clock = pieces.map { ClockPiece(line: $0 * 600, seconds: $1, anchors: 300) }
        ($0.clockFrom, $0.zone) = ([$0.firstAt, SampleRecords.stamp(7200).wall], "America/New_York")
        $0.standings = [
          .shown: 1226, .missing: 3, .mediaAbsent: 2, .stub: 1, .edited: 1, .withheld: 2, .beforeFirst: 14,
        ]
        $0.withheld = [WithheldCount(category: .personal, items: 2, declarant: "Owen Marsh", account: nil)]
        $0.reason = "411 distinctive messages stand in both with one difference of the clocks."
      },
      copy(3, "Asha Okafor", days: 30) {
        $0.standings = [.shown: 1244, .missing: 1, .edited: 1, .timer: 1]
        $0.reason = "The same custodian, channel and conversation: captured again."
      },
    ]
  }

  static var conversation: JoinedConversation {
    JoinedConversation(
      opener: SampleRecords.id(0), title: "Flood response", channel: "whatsapp", copies: copies, entries: 1249,
      owner: "Department for Rivers and Coasts", bodies: ["Office of the Regions"], differences: 9)
  }

  static func line(
    _ entry: Int, _ row: RecordRow?, tie: Int? = nil, _ standings: [LineStanding], otherwise: [JoinedWording] = []
  ) -> JoinedLine {
    JoinedLine(
      entry: entry, tie: tie ?? entry, row: row, standings: standings,
      records: records(entry, row, standings),
      otherwise: otherwise)
  }

  /// The first copy that has it has `row`.
  private static func records(_ entry: Int, _ row: RecordRow?, _ standings: [LineStanding]) -> [RecordID?] {
    let first = standings.firstIndex(where: \.isHere)
    return standings.indices.map { place in
      guard standings[place].isHere, let row else { return nil }
      return place == first ? row.id : SampleRecords.id(UInt64(500 + entry * 9 + place))
    }
  }

  static var lines: [JoinedLine] {
    let rows = SampleRecords.rows
    let before = SampleRecords.row(41, "Lena Fairweather", "Sent to the region too", minutes: 8)
    let gone = SampleRecords.row(42, "Owen Marsh", "Who told the mayor?", minutes: 8)
    let stub = SampleRecords.row(43, "Owen Marsh", "", minutes: 8) { $0.deleted = true }
    return [
      line(0, rows[0], [.shown, .beforeFirst, .shown]), line(1, rows[1], [.shown, .shown, .shown]),
      line(2, rows[2], [.shown, .missing, .shown]), line(3, rows[3], [.shown, .mediaAbsent, .shown]),
      line(4, nil, [.shown, .withheld, .shown]),
      line(5, rows[4], tie: 5, [.edited, .edited, .edited], otherwise: [JoinedWording(copy: 2, row: before)]),
      line(6, gone, tie: 5, [.shown, .stub, .missing], otherwise: [JoinedWording(copy: 1, row: stub)]),
      line(7, SampleRecords.row(44, "Asha Okafor", "Gate closed.", minutes: 1500), [.afterLast, .shown, .timer]),
    ]
  }

  static var shown: ShownJoined {
    var first = lines
    first[1].person = PersonReference(id: PersonID(high: 1, low: 1), name: "Asha Okafor (Director of Floods)")
    return ShownJoined(
      conversation: conversation, lines: first, next: 8, previous: nil, changes: changes, nextDifference: 40)
  }

  static var agreeing: ShownJoined {
    let two = [copies[0], copy(2, "Owen Marsh")]
    let conversation = JoinedConversation(
      opener: SampleRecords.id(0), title: "Flood response", channel: "whatsapp", copies: two, entries: 1235)
    return ShownJoined(conversation: conversation, lines: [], onlyDifferences: true)
  }
}

extension SampleJoined {
  static var changes: [CaptureChange] {
    let (one, other) = (copies[0].reference.deposit, copies[2].reference.deposit)
    func change(_ kind: CaptureChange.Kind, _ before: RecordRow?, _ after: RecordRow?) -> CaptureChange {
      CaptureChange(
        kind: kind, earlier: one, later: other, before: before?.id, after: after?.id, shownBefore: before,
        shownAfter: after)
    }
    let deleted = SampleRecords.row(44, "Owen Marsh", "", minutes: 3) { $0.deleted = true }
    let edited = SampleRecords.row(45, "Owen Marsh", "Agreed. Close it at seven.", minutes: 2) { $0.edited = true }
    return [
      change(.goneSince, SampleRecords.rows[1], nil), change(.textChanged, SampleRecords.rows[2], edited),
      change(.newlyDeleted, SampleRecords.rows[3], deleted),
      CaptureChange(
        kind: .renamed, earlier: one, later: other, oldName: "+44 7700 900104", newName: "Lena Fairweather"),
      CaptureChange(kind: .goneSince, earlier: one, later: other, before: SampleRecords.id(7), standing: .timer),
    ]
  }

  static var suggestion: JoinSuggestion {
    JoinSuggestion(
      one: copies[0], other: copies[1], shared: 7, comparable: 31,
      reason: "Few messages are distinctive enough to join these by rule, and all 7 shared ones agree in time.")
  }

  static var longSuggestion: JoinSuggestion {
    var suggestion = suggestion
    let copies = overflowing.conversation.copies
    (suggestion.one, suggestion.other) = (copies[0], copies[1])
    suggestion.reason = String(repeating: "Grund ", count: 60)
    return suggestion
  }

  /// Five copies with names too long, foreign or hostile, and every standing there is.
  static var overflowing: ShownJoined {
    let long = String(repeating: "Unterhaltungsfluss", count: 8)
    let names = [long, "مها الأحمد", "<b>Bold</b>", "Bartholomew Featherstonehaugh-Cholmondeley", "ת"]
    let all = Dictionary(uniqueKeysWithValues: LineStanding.allCases.map { ($0, 41_234) })
    let copies = names.enumerated().map { place, name in
      copy(UInt64(place + 1), name, days: Int64(place)) {
        $0.device = place == 0 ? long + "\"><script>" : "Android phone"
        ($0.standings, $0.reason, $0.zone) = (all, long + " <i>", "America/Argentina/ComodRivadavia")
        let pieces = (0..<6).map { ClockPiece(line: $0, seconds: 3600 * $0 - 9_001, anchors: 9) }
        ($0.clock, $0.clockFrom) = (pieces, [])
        $0.withheld = [WithheldCount(category: .ownLegalAdvice, items: 1234, declarant: long, account: nil)]
      }
    }
    let conversation = JoinedConversation(
      opener: SampleRecords.id(0), title: "</title><script>" + long, channel: "whatsapp", copies: copies,
      entries: 1_234_567, owner: long, bodies: names, differences: 98_765)
    return ShownJoined(
      conversation: conversation, lines: overflowingLines, onlyDifferences: true, next: 30, previous: 7,
      changes: changes, nextDifference: 31, previousDifference: 6)
  }

  private static var overflowingLines: [JoinedLine] {
    let rows = SampleRecords.overflowing.excerpt.lines
    return LineStanding.allCases.enumerated().map { place, standing in
      let row = standing == .withheld ? nil : rows[place % rows.count]
      let wordings = standing == .stub ? [1, 3].map { JoinedWording(copy: $0, row: rows[0]) } : []
      let others = [LineStanding.missing, .shown, .afterLeaving, standing]
      return line(place + 10, row, tie: 10 + place / 3 * 3, [standing] + others, otherwise: wordings)
    }
  }
}

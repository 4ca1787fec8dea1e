// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `How a message stands in a copy` {
  @Test func `has a mark of its own, short enough for a phone, and a sentence`() {
    let marks = LineStanding.allCases.map(\.mark)
    #expect(Set(marks).count == marks.count)
    #expect(marks.allSatisfy { !$0.isEmpty && $0.utf8.count <= 16 })
    #expect(LineStanding.allCases.allSatisfy { $0.explanation.utf8.last == UInt8(ascii: ".") })
  }

  /// A comparison shows how two files differ; it cannot show that anybody did anything.
  @Test(arguments: LineStanding.allCases) func `is never said to be somebody's doing`(standing: LineStanding) {
    let words = (standing.mark + " " + standing.explanation).lowercased()
    for claim in ["deleted by", "has deleted", "removed by its", "destroyed", "hid ", "erased", "tampered"] {
      #expect(!words.contains(claim), "\(standing)")
    }
  }

  @Test func `is a difference only within the time its copy covers`() {
    let outside: Set<LineStanding> = [
      .beforeFirst, .afterLast, .beforeJoining, .afterLeaving, .headCut, .notExpected,
    ]
    #expect(Set(LineStanding.allCases.filter { !$0.isDifference }) == outside.union([.shown]))
  }
}

@Suite struct `The clock of a copy, in words,` {
  private func piece(_ line: Int, _ seconds: Int) -> ClockPiece { ClockPiece(line: line, seconds: seconds, anchors: 9) }

  @Test func `is said in hours, minutes and seconds`() {
    #expect(piece(0, 18_000).inWords == "5 hours behind")
    #expect(piece(0, -3600).inWords == "1 hour ahead")
    #expect(piece(0, 20_700).inWords == "5 hours 45 minutes behind")
    #expect(piece(0, 0).inWords == "in step")
  }

  @Test func `is said with the day on which it changed, else the line`() {
    let pieces = [piece(0, 18_000), piece(40, 14_400)]
    let turn = WallTime(milliseconds: 63_908_127_660_000)
    #expect(
      ClockPiece.inWords(pieces, from: [nil, turn]) == "5 hours behind until 3 March 2026, then 4 hours behind")
    #expect(ClockPiece.inWords(pieces) == "5 hours behind until its line 41, then 4 hours behind")
    #expect(ClockPiece.inWords([]) == nil)
  }
}

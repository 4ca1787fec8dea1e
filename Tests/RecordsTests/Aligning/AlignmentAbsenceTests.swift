// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `What a copy does not show` {
  private let said: [Said]
  private var a = Telephone(names: ["You", "Ines", "Tom"], owner: 0, deposit: 1)
  private let b = Telephone(names: Talk.names(2, people: 3), grain: .second, deposit: 2)

  init() {
    var talk = Talk(seed: 4)
    said = (0..<200).map { Said.words($0, Talk.start + Int64($0) * 600, $0 % 3, talk.words(8)) }
  }

  private func event(_ id: Int, after place: Int, _ type: EventType, targets: [Int] = [], after: String? = nil) -> Said
  {
    Said(
      id: id, at: said[place].at + 300, who: 1, what: .event(type, actor: 1, targets: targets, after: after))
  }

  private func standings(_ inA: [Said], _ inB: [Said]) -> (Int) -> LineStanding? {
    let alignment = Alignment.of([a.copy(of: inA), b.copy(of: inB)], zones: RuleZones())
    return { alignment.standing(of: $0, in: 0, [inA, inB]) }
  }

  private func kept(_ absent: Range<Int>, _ all: [Said]) -> [Said] { all.filter { !absent.contains($0.id) } }

  @Test func `was said before its holder joined`() {
    var all = said
    all.insert(event(500, after: 49, .memberAdded, targets: [0]), at: 50)
    let standing = standings(kept(0..<50, all), all)
    #expect((0..<50).allSatisfy { standing($0) == .beforeJoining })
  }

  @Test func `was said before what the copy says is still to be had`() {
    var inA = kept(0..<50, said)
    inA.insert(event(500, after: 49, .earlierMessagesUnavailable), at: 0)
    let standing = standings(inA, said)
    #expect((0..<50).allSatisfy { standing($0) == .beforeJoining } && standing(500) == .shown)
  }

  @Test func `was said after its holder left`() {
    var all = said
    all.insert(event(500, after: 149, .memberRemoved, targets: [0]), at: 150)
    let standing = standings(kept(150..<200, all), all)
    #expect((150..<200).allSatisfy { standing($0) == .afterLeaving })
  }

  @Test func `was said while its holder was away`() {
    var all = said
    all.insert(event(501, after: 119, .memberAdded, targets: [0]), at: 120)
    all.insert(event(500, after: 99, .memberRemoved, targets: [0]), at: 100)
    let standing = standings(kept(100..<120, all), all)
    #expect((100..<120).allSatisfy { standing($0) == .afterLeaving })
  }

  @Test func `lies before where the application cut the export`() {
    var talk = Talk(seed: 6)
    let all = (0..<10_050).map { Said.words($0, Talk.start + Int64($0) * 60, $0 % 3, talk.words(6)) }
    let standing = standings(Array(all.suffix(10_000)), all)
    #expect((0..<50).allSatisfy { standing($0) == .headCut })
  }

  @Test(arguments: [(Int64(86_400), LineStanding.timer), (86_400 * 400, .missing), (Int64.max, .missing)])
  func `had a timer that had run out, or had not`(seconds: Int64, expected: LineStanding) {
    var all = said
    all.insert(event(501, after: 119, .disappearingTimerChanged, after: "0"), at: 120)
    all.insert(event(500, after: 99, .disappearingTimerChanged, after: String(seconds)), at: 100)
    var phone = a
    phone.capturedAt = said[199].at + 86_400 * 3
    let absent = kept(90..<130, all)
    let alignment = Alignment.of([phone.copy(of: absent), b.copy(of: all)], zones: RuleZones())
    let standing = { alignment.standing(of: $0, in: 0, [absent, all]) }
    #expect((100..<120).allSatisfy { standing($0) == expected })
    #expect((90..<100).allSatisfy { standing($0) == .missing } && (120..<130).allSatisfy { standing($0) == .missing })
  }

  @Test func `may have had a timer whose time is not said`() {
    var all = said
    all.insert(event(500, after: 99, .disappearingTimerChanged), at: 100)
    #expect(standings(kept(150..<160, all), all)(155) == .timer)
  }

  @Test mutating func `was withheld where the copy says so, and nowhere else`() {
    a.isPartWithheld = true
    var inA = kept(60..<63, kept(100..<102, said))
    inA.insert(event(500, after: 59, .withheld, after: "3"), at: 60)
    let standing = standings(inA, said)
    #expect((60..<63).allSatisfy { standing($0) == .withheld })
    #expect((100..<102).allSatisfy { standing($0) == .missing })
  }

  @Test mutating func `may all be withheld where the number does not fit`() {
    a.isPartWithheld = true
    var inA = kept(60..<65, said)
    inA.insert(event(500, after: 59, .withheld, after: "3"), at: 60)
    let standing = standings(inA, said)
    #expect((60..<65).allSatisfy { standing($0) == .withheld })
  }

  @Test mutating func `may be withheld anywhere where the copy does not say where`() {
    a.isPartWithheld = true
    let standing = standings(kept(60..<65, said), said)
    #expect((60..<65).allSatisfy { standing($0) == .withheld })
  }

  @Test mutating func `cannot have been withheld where it was said a day after the capture and later`() {
    (a.isPartWithheld, a.capturedAt) = (true, said[39].at + 60)
    let standing = standings(kept(10..<12, Array(said.prefix(30))), said)
    #expect((10..<12).allSatisfy { standing($0) == .withheld } && (30..<40).allSatisfy { standing($0) == .withheld })
    let dayLater = said.filter { $0.at > a.capturedAt + 86_400 }.map(\.id)
    #expect(dayLater.allSatisfy { standing($0) == .afterLast } && !dayLater.isEmpty)
  }

  @Test mutating func `was withheld at its beginning, as many as it says`() {
    a.isPartWithheld = true
    var inA = kept(0..<40, said)
    inA.insert(event(500, after: 39, .withheld, after: "4"), at: 0)
    let standing = standings(inA, said)
    #expect((36..<40).allSatisfy { standing($0) == .withheld })
    #expect((0..<36).allSatisfy { standing($0) == .beforeFirst })
  }
}

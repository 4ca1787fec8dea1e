// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `Two copies put together` {
  private let said: [Said]
  private var a = Telephone(names: Talk.names(1, people: 4), deposit: 1)
  private var b = Telephone(names: Talk.names(2, people: 4), grain: .second, deposit: 2)

  init() {
    var talk = Talk(seed: 1)
    said = (0..<200).map { Said.words($0, Talk.start + Int64($0) * 300, $0 % 4, talk.words(8)) }
  }

  private func aligned(_ inA: [Said], _ inB: [Said]) -> Alignment {
    Alignment.of([a.copy(of: inA), b.copy(of: inB)], zones: RuleZones())
  }

  @Test func `show each message once`() {
    let alignment = aligned(said, said)
    #expect(alignment.count == 200)
    #expect(alignment.ids([said, said]) == (0..<200).map { [$0, $0] })
    #expect(alignment.comparison(0, 1).count(.both) == 200)
  }

  @Test func `say what is missing in the one between its first and last message`() {
    let kept = said.filter { ![50, 51, 120].contains($0.id) }
    let comparison = aligned(kept, said).comparison(0, 1)
    #expect(comparison.entries(.missingInA) == [50, 51, 120])
    #expect(comparison.count(.missingInB) == 0 && comparison.count(.both) == 197)
  }

  @Test func `cannot tell what lies before the first or after the last message`() {
    let kept = Array(said[10..<190])
    let alignment = aligned(kept, said)
    #expect((0..<10).allSatisfy { alignment.standing(of: $0, in: 0) == .beforeFirst })
    #expect((190..<200).allSatisfy { alignment.standing(of: $0, in: 0) == .afterLast })
    #expect(alignment.comparison(0, 1).count(.outsideA) == 20)
    #expect(alignment.comparison(0, 1).count(.missingInA) == 0)
  }

  @Test mutating func `tell a deletion stub from the words`() {
    a.deletedForAll = [70]
    let alignment = aligned(said, said)
    #expect(alignment.standing(of: 70, in: 0, [said, said]) == .stub)
    #expect(alignment.standing(of: 70, in: 1, [said, said]) == .shown)
    #expect(alignment.comparison(0, 1).entries(.stubInA) == [70])
    #expect(alignment.count == 200)
  }

  @Test mutating func `show a stub in both as the same in both`() {
    a.deletedForAll = [70]
    b.deletedForAll = [70]
    #expect(aligned(said, said).comparison(0, 1).count(.both) == 200)
  }

  @Test mutating func `tell an edit from the words before it`() {
    guard case .words(let text) = said[30].what else { return }
    b.edits = [30: text + " at noon"]
    let alignment = aligned(said, said)
    #expect(alignment.count == 200)
    #expect(alignment.standing(of: 30, in: 0) == .shown && alignment.standing(of: 30, in: 1) == .edited)
    #expect(alignment.comparison(0, 1).entries(.edited) == [30])
  }

  @Test mutating func `tell media in one copy only`() {
    b.hasMedia = true
    var said = self.said
    said[40].what = .photo("the weir at Lower Marsh this morning")
    said[41].what = .photo("")
    let alignment = aligned(said, said)
    #expect(alignment.count == 200)
    #expect(alignment.comparison(0, 1).entries(.mediaOnlyInB) == [40, 41])
    #expect(alignment.standing(of: 41, in: 0) == .mediaAbsent)
  }

  @Test mutating func `call what one telephone reports of itself missing nowhere`() {
    var inB = said
    inB.insert(
      Said(
        id: 900, at: said[99].at + 60, who: 0,
        what: .event(.securityCodeChanged, actor: nil, targets: [], after: nil)), at: 100)
    let alignment = aligned(said, inB)
    #expect(alignment.standing(of: 900, in: 0, [said, inB]) == .notExpected)
    #expect(alignment.comparison(0, 1).count(.missingInA) == 0)
  }

  @Test func `match system lines by what they report and when`() {
    var both = said
    both[60].what = .event(.groupIconChanged, actor: 2, targets: [], after: nil)
    #expect(aligned(both, both).comparison(0, 1).count(.both) == 200)
    let kept = both.filter { $0.id != 60 }
    #expect(aligned(kept, both).comparison(0, 1).entries(.missingInA) == [60])
  }

  @Test func `keep the number right where twins cannot be told apart`() {
    var said = self.said
    for id in 80..<83 {
      said[id].what = .words("ok")
      (said[id].at, said[id].who) = (said[80].at + Int64(id - 80), 1)
    }
    let kept = said.filter { $0.id != 81 }
    let comparison = aligned(kept, said).comparison(0, 1)
    #expect(comparison.count(.missingInA) == 1 && comparison.count(.both) == 199)
    #expect(comparison.entries(.missingInA).allSatisfy { (80..<83).contains($0) })
  }

  @Test mutating func `compare a flood of other words in one minute only so far`() {
    var talk = Talk(seed: 31)
    let late = (said.map(\.at).max() ?? Talk.start) + 86_400
    let flood = (0..<600).map { Said.words(1_000 + $0, late, 0, talk.words(8)) }
    for each in flood { if case .words(let text) = each.what { b.edits[each.id] = text + " at noon" } }
    b.grain = .minute
    let alignment = aligned(said + flood, said + flood)
    #expect((said.count + 601..<said.count + 1_200).contains(alignment.count), "600 would be each with each")
    for copy in 0..<2 {
      let lines = (0..<alignment.count).compactMap { alignment.line(of: $0, in: copy) }
      #expect(lines.count == said.count + 600 && Set(lines).count == lines.count, "none is lost")
    }
  }

  @Test func `find a message that reached one telephone hours late`() {
    var late = said
    late[90].at += 5 * 3_600
    late.sort { $0.at < $1.at }
    #expect(aligned(said, late).comparison(0, 1).count(.both) == 200)
  }

  @Test func `say how strongly they are one conversation`() {
    let sharing = aligned(said, said.filter { $0.id % 10 != 0 }).sharing(0, 1)
    #expect(sharing.shared >= 170 && sharing.consistent == sharing.shared)
    #expect(sharing.isOneConversation)
  }

  @Test func `of different conversations share nothing`() {
    var talk = Talk(seed: 99)
    let other = (0..<200).map { Said.words($0, Talk.start + Int64($0) * 290, $0 % 4, talk.words(8)) }
    let alignment = aligned(said, other)
    #expect(alignment.count == 400)
    #expect(!alignment.sharing(0, 1).isOneConversation && !alignment.sharing(0, 1).isSuggested)
    #expect(alignment.copies.allSatisfy { $0.clock.isEmpty })
  }
}

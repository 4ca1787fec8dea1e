// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `Copies of any conversation` {
  /// A made-up conversation on several telephones, and what was deleted on each.
  struct Case {
    var said: [Said]
    var shown: [[Said]] = []
    var planted: [Set<Int>] = []
    var copies: [CopyLines] = []
  }

  static let zones = ["Europe/London", "America/New_York", "Europe/Berlin", "Asia/Dubai"]

  static func make(seed: UInt64) -> Case {
    var talk = Talk(seed: seed)
    let people = Int.random(in: 2...9, using: &talk)
    var made = Case(said: talk.said(Int.random(in: 200...700, using: &talk), people: people))
    for number in 0..<Int.random(in: 2...5, using: &talk) {
      var phone = Telephone(names: Talk.names(number, people: people), deposit: UInt64(number + 1))
      phone.zone = zones.randomElement(using: &talk) ?? zones[0]
      phone.readAs = Bool.random(using: &talk) ? phone.zone : "Europe/London"
      phone.grain = Bool.random(using: &talk) ? .minute : .second
      phone.hasMedia = Bool.random(using: &talk)
      var planted: Set<Int> = []
      for each in made.said {
        let draw = Int.random(in: 0..<200, using: &talk)
        if draw < 4 { planted.insert(each.id) }
        if draw == 4 { phone.deletedForAll.insert(each.id) }
        if draw == 5, case .words(let text) = each.what { phone.edits[each.id] = text + " after all" }
      }
      let shown = made.said.filter { !planted.contains($0.id) }
      made.planted.append(planted)
      made.shown.append(shown)
      made.copies.append(phone.copy(of: shown))
    }
    return made
  }

  /// Ids of messages that say what another says within three minutes, so that one may stand for the other.
  static func twins(_ said: [Said]) -> Set<Int> {
    var twins: Set<Int> = []
    for (i, one) in said.enumerated() {
      for other in said[(i + 1)...].prefix(while: { $0.at - one.at < 180 }) where one.who == other.who {
        switch (one.what, other.what) {
        case (.words(let a), .words(let b)) where a == b: twins.formUnion([one.id, other.id])
        case (.photo(let a), .photo(let b)) where a == b || a.isEmpty || b.isEmpty: twins.formUnion([one.id, other.id])
        default: break
        }
      }
    }
    return twins
  }

  @Test(arguments: UInt64(40)...55)
  func `lose no line and show none twice`(seed: UInt64) {
    let made = Self.make(seed: seed)
    let alignment = Alignment.of(made.copies, zones: RuleZones())
    for copy in made.copies.indices {
      let lines = (0..<alignment.count).compactMap { alignment.line(of: $0, in: copy) }
      #expect(lines == Array(made.shown[copy].indices), "in the copy's own order")
    }
  }

  @Test(arguments: UInt64(40)...55)
  func `give the same entries in the same order however they were deposited`(seed: UInt64) {
    let made = Self.make(seed: seed)
    var talk = Talk(seed: seed &* 77)
    let order = made.copies.indices.shuffled(using: &talk)
    let one = Alignment.of(made.copies, zones: RuleZones())
    let other = Alignment.of(order.map { made.copies[$0] }, zones: RuleZones())
    #expect(one.count == other.count)
    for entry in 0..<min(one.count, other.count) {
      #expect(order.map { one.line(of: entry, in: $0) } == order.indices.map { other.line(of: entry, in: $0) })
      #expect(order.map { one.standing(of: entry, in: $0) } == order.indices.map { other.standing(of: entry, in: $0) })
      #expect(one.tie(of: entry) == other.tie(of: entry))
    }
    #expect(order.map { one.copies[$0] } == other.copies)
  }

  @Test(arguments: UInt64(40)...55)
  func `lose no message when a copy is added`(seed: UInt64) {
    let made = Self.make(seed: seed)
    let fewer = Alignment.of(Array(made.copies.dropLast()), zones: RuleZones())
    let all = Alignment.of(made.copies, zones: RuleZones())
    #expect(all.count >= fewer.count)
    #expect(all.count <= made.said.count + Self.twins(made.said).count)
  }

  @Test(arguments: UInt64(100)...125)
  func `have every planted deletion found, and nothing else called missing`(seed: UInt64) {
    let made = Self.make(seed: seed)
    let twins = Self.twins(made.said)
    let alignment = Alignment.of(made.copies, zones: RuleZones())
    let ids = alignment.ids(made.shown)
    for (entry, lines) in ids.enumerated() {
      let here = Set(lines.compactMap { $0 })
      guard here.isDisjoint(with: twins) else { continue }
      #expect(here.count == 1, "one message an entry")
      for copy in made.copies.indices where lines[copy] == nil {
        let standing = alignment.standing(of: entry, in: copy)
        #expect(here.isSubset(of: made.planted[copy]), "only what was deleted is absent")
        let isInside =
          made.shown[copy][0].at < made.said[here.first ?? 0].at - 60
          && made.shown[copy][made.shown[copy].count - 1].at > made.said[here.first ?? 0].at + 60
        if isInside { #expect(standing == .missing) }
        #expect([.missing, .beforeFirst, .afterLast].contains(standing))
      }
    }
  }

  @Test func `stand at one time as a set where no copy tells their order`() {
    let early = Said.words(0, Talk.start, 0, "the gauge at Upper Weir stands at two metres")
    let one = Said.words(1, Talk.start + 65, 0, "one crew is on its way to Lower Marsh now")
    let other = Said.words(2, Talk.start + 70, 1, "the road by the old pumping station is closed")
    let last = Said.words(3, Talk.start + 300, 1, "all crews are back and the barrier is down")
    let phones = (1...2).map { Telephone(names: Talk.names($0, people: 2), deposit: UInt64($0)) }
    let alignment = Alignment.of(
      [phones[0].copy(of: [early, one, last]), phones[1].copy(of: [early, other, last])], zones: RuleZones())
    #expect(alignment.count == 4)
    #expect(alignment.tie(of: 1) == alignment.tie(of: 2))
    #expect(alignment.tie(of: 0) != alignment.tie(of: 1) && alignment.tie(of: 2) != alignment.tie(of: 3))
  }

  @Test func `take the order of a copy that has both`() {
    var talk = Talk(seed: 8)
    let said = (0..<60).map { Said.words($0, Talk.start + Int64($0) * 7, $0 % 2, talk.words(7)) }
    let phones = (1...2).map { Telephone(names: Talk.names($0, people: 2), deposit: UInt64($0)) }
    let alignment = Alignment.of(
      [phones[0].copy(of: said.filter { $0.id % 3 != 0 }), phones[1].copy(of: said)], zones: RuleZones())
    #expect((0..<60).map { alignment.line(of: $0, in: 1) } == (0..<60).map { $0 })
  }

  @Test func `are one copy as it is where there is no other`() {
    let made = Self.make(seed: 12)
    let alignment = Alignment.of([made.copies[0]], zones: RuleZones())
    #expect(alignment.count == made.copies[0].count)
    #expect(Alignment.of([], zones: RuleZones()).count == 0)
  }
}

// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@Suite struct `A statement` {
  @Test func `of a pair goes one way`() throws {
    let copies = HandCopies([[.missing, .shown], [.shown, .missing], [.missing, .shown]])
    let one = try #require(try copies.pair(0, 1))
    let other = try #require(try copies.pair(1, 0))
    #expect(one.items.count == 2 && other.items.count == 1)
    #expect(one.sides.map(\.custodian) == ["Asha Okafor", "Ben Acheampong"])
    #expect(other.sides.map(\.custodian) == ["Ben Acheampong", "Asha Okafor"])
    #expect(one.agreed == 21 && one.compared == 24)
  }

  @Test func `is not made where nothing differs`() throws {
    #expect(try HandCopies([[.shown, .shown]]).pair() == nil)
    #expect(try HandCopies([[.shown, .missing]]).pair() == nil)
    #expect(try HandCopies([[.notExpected, .shown]]).pair() == nil)
  }

  @Test func `says where it would stand, and whose words they are`() throws {
    let statement = try #require(try HandCopies(shared: 12, [[.missing, .shown], [.stub, .shown]]).pair())
    let (missing, stub) = (statement.items[0], statement.items[1])
    #expect(
      missing.places == [
        StatedPlace(.missing, line: 12), StatedPlace(.shown, line: 13, record: HandCopies.record(1, 12)),
      ])
    #expect(missing.record == HandCopies.record(1, 12))
    #expect(missing.at == Instant(milliseconds: HandCopies.start + 12 * 60_000))
    #expect(stub.places[0] == StatedPlace(.stub, line: 13, record: HandCopies.record(0, 12)))
    #expect(stub.record == HandCopies.record(1, 13))
  }

  /// Joined later, left, cut off, before the first and after the last line: counted, never an item.
  @Test func `holds nothing that lies outside what a copy covers`() throws {
    let outside: [LineStanding] = [.beforeJoining, .afterLeaving, .headCut, .beforeFirst, .afterLast]
    let statement = try #require(try HandCopies(outside.map { [$0, .shown] }).pair())
    #expect(statement.items.isEmpty)
    #expect(statement.limits.contains(StatedLimit(.edges, 2)))
    #expect(statement.sides[0].standings[.beforeJoining] == 1)
    #expect(statement.likelihood == .explained)
  }

  /// Withheld words are given away by no copy: not the two compared, and not through a third.
  @Test func `holds nothing that somebody withheld, in whatever copy`() throws {
    let rows: [[LineStanding]] = [
      [.withheld, .shown, .shown], [.missing, .shown, .withheld], [.shown, .withheld, .shown],
      [.missing, .shown, .shown],
    ]
    let copies = HandCopies(rows)
    let pair = try #require(try copies.pair())
    #expect(pair.items.map(\.record) == [HandCopies.record(1, 22)])
    #expect(pair.limits.contains(StatedLimit(.withheldElsewhere, 1)))
    #expect(pair.reasons.first { $0.explanation == .withheldByDeclaration }?.entries == 1)
    let whole = try #require(try GapRules.whole(copies.material))
    #expect(whole.items.count == 1)
    let named = (pair.items + whole.items).flatMap { [$0.record] + $0.places.compactMap(\.record) }
    let withheld = Set([HandCopies.record(1, 20), HandCopies.record(2, 20), HandCopies.record(1, 21)])
    #expect(withheld.isDisjoint(with: named))
  }

  @Test func `of a whole conversation has every copy that lacks something`() throws {
    let rows: [[LineStanding]] = [
      [.missing, .shown, .shown], [.shown, .shown, .missing], [.shown, .shown, .beforeJoining],
    ]
    let whole = try #require(try GapRules.whole(HandCopies(rows).material))
    #expect(whole.isWhole && whole.sides.count == 3 && whole.items.count == 2)
    #expect(whole.lacking.map(\.custodian) == ["Asha Okafor", "Owen Marsh"])
    #expect(Set(whole.reasons.map(\.side)) == [0, 2])
  }

  @Test func `always says what it cannot see`() throws {
    let copies = HandCopies([[.missing, .shown]])
    let limits = try #require(try copies.pair()).limits.map(\.limit)
    #expect(limits == [.missingEverywhere, .overlapOnly])
    var minute = copies
    minute.known[1].stated.isByMinute = true
    #expect(try minute.pair()?.limits.map(\.limit) == [.missingEverywhere, .overlapOnly, .byMinute])
    let few = try #require(try HandCopies(shared: 3, [[.missing, .shown]]).pair())
    #expect(few.likelihood == .cannotTell && few.limits.contains(StatedLimit(.fewShared, 4)))
  }

  @Test func `in text says who, what, from which files, and is the same each time`() throws {
    var statement = try #require(try HandCopies([[.missing, .shown]]).pair())
    statement.sides[0].originalDigest = [UInt8](repeating: 0xab, count: 32)
    statement.sides[1].custodian = "Ben\nAcheampong"
    let by = PersonReference(id: PersonID(high: 1, low: 1), name: "Rita Marlow")
    func text() -> String {
      GapStatementText.text(of: statement, id: AttestationID(high: 7, low: 7), at: Instant(milliseconds: 0), by: by)
    }
    let said = text()
    #expect(said == text())
    #expect(said.contains(String(repeating: "ab", count: 32)) && said.contains("held by Ben Acheampong"))
    #expect(
      said.contains("Rita Marlow") && said.contains("after line 20") && said.contains("\(statement.items[0].record)"))
    #expect(said.contains(GapMethod.caution) && said.contains(statement.likelihood.rule))
    for limit in statement.limits { #expect(said.contains(limit.sentence)) }
  }
}

@Suite struct `An alignment's bytes` {
  private var alignment: Alignment {
    HandCopies([[.missing, .shown, .stub], [.shown, .edited, .shown], [.withheld, .shown, .beforeFirst]]).alignment
  }

  @Test func `give it back, and are the same each time`() throws {
    let bytes = AlignmentCoding.bytes(of: alignment)
    #expect(try AlignmentCoding.alignment(bytes) == alignment)
    #expect(AlignmentCoding.bytes(of: try AlignmentCoding.alignment(bytes)) == bytes)
  }

  @Test func `cut short anywhere or too long are refused, and changed they are another or none`() throws {
    let bytes = AlignmentCoding.bytes(of: alignment)
    for end in bytes.indices {
      #expect(throws: CodingDamage.self) { try AlignmentCoding.alignment(Array(bytes[..<end])) }
    }
    #expect(throws: CodingDamage.self) { try AlignmentCoding.alignment(bytes + [0]) }
    for place in bytes.indices {
      var flipped = bytes
      flipped[place] ^= 1
      let read = try? AlignmentCoding.alignment(flipped)
      #expect(read.map(AlignmentCoding.bytes) != bytes, "byte \(place)")
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `The clock of a copy` {
  /// A message every five hours from March to December 2024.
  private let said: [Said]

  init() {
    var talk = Talk(seed: 2)
    said = (0..<1_400).map { Said.words($0, Talk.start + Int64($0) * 18_000, $0 % 3, talk.words(8)) }
  }

  private func phone(_ number: Int, _ zone: String, readAs: String?, _ grain: Stamp.Precision = .minute) -> Telephone {
    Telephone(
      names: Talk.names(number, people: 3), zone: zone, readAs: readAs, grain: grain, deposit: UInt64(number))
  }

  private func aligned(_ a: Telephone, _ b: Telephone) -> Alignment {
    Alignment.of([a.copy(of: said), b.copy(of: said)], zones: RuleZones())
  }

  @Test func `is as stated where its zone was read right`() {
    let alignment = aligned(
      phone(1, "Europe/London", readAs: "Europe/London"), phone(2, "America/New_York", readAs: "America/New_York"))
    #expect(alignment.count == said.count)
    #expect(alignment.copies[1].zone == "America/New_York")
    #expect(alignment.copies[1].clock.map(\.seconds) == [0])
  }

  @Test func `is found where another zone was assumed, through weeks of different summer time`() throws {
    let alignment = aligned(
      phone(1, "Europe/London", readAs: "Europe/London"), phone(2, "America/New_York", readAs: "Europe/London", .second)
    )
    #expect(alignment.count == said.count)
    #expect(alignment.comparison(0, 1).count(.both) == said.count)
    let found = try #require(alignment.copies.first { $0.zone == "America/New_York" || $0.clock.count > 1 })
    // 5 hours, from 10 March 4 hours, from 31 March 5, from 27 October 4, from 3 November 5 again.
    #expect(found.clock.map { abs($0.seconds) } == [18_000, 14_400, 18_000, 14_400, 18_000])
  }

  @Test func `is found without any zone, and without a table of zones`() {
    let copies = [
      phone(1, "Europe/London", readAs: nil).copy(of: said), phone(2, "America/New_York", readAs: nil).copy(of: said),
    ]
    let alignment = Alignment.of(copies, zones: NoZones())
    #expect(alignment.count == said.count)
    #expect(alignment.copies.allSatisfy { $0.zone == nil })
    #expect(Set(alignment.copies.flatMap { $0.clock.map { abs($0.seconds) } }).isSuperset(of: [18_000, 14_400]))
  }

  @Test func `names the zone that explains it`() {
    var berlin = phone(2, "Europe/Berlin", readAs: "Europe/London")
    berlin.grain = .second
    let alignment = Alignment.of(
      [
        phone(1, "Europe/London", readAs: "Europe/London").copy(of: said), berlin.copy(of: Array(said.dropFirst(3))),
      ], zones: RuleZones())
    #expect(alignment.copies[1].zone == "Europe/Berlin")
    let most = alignment.copies[1].clock.max { $0.anchors < $1.anchors }
    #expect(most?.seconds == -3_600)
  }

  @Test func `may be wrong by minutes`() {
    var fast = phone(2, "Europe/London", readAs: "Europe/London", .second)
    fast.ahead = 431
    let alignment = aligned(phone(1, "Europe/London", readAs: "Europe/London", .second), fast)
    #expect(alignment.count == said.count)
    #expect(alignment.copies.flatMap { $0.clock.map { abs($0.seconds) } }.max() == 431)
  }

  @Test func `tells the two passes of the hour that comes twice`() {
    // 27 October 2024, 00:00 to 02:30 UTC: clocks in London go back at 01:00 UTC.
    var talk = Talk(seed: 5)
    let night = (0..<150).map {
      Said.words($0, 1_729_987_200 + Int64($0) * 60, $0 % 3, $0 % 5 == 0 ? "ok" : talk.words(7))
    }
    let copies = [
      phone(1, "Asia/Dubai", readAs: "Asia/Dubai").copy(of: night),
      phone(2, "Europe/London", readAs: "Europe/London", .second).copy(of: night),
    ]
    let alignment = Alignment.of(copies, zones: RuleZones())
    #expect(alignment.count == night.count)
    #expect(alignment.ids([night, night]) == (0..<150).map { [$0, $0] })
  }
}

// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

/// Decisions drawn by chance, the same ones every time for one seed.
private struct Draw: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct `Deciding on links` {
  private static let people = [Staff.asha, Staff.ben, Staff.maya]
  private static let names: [(String?, String?)] = [
    ("Asha work", nil), ("A", "+447700900123"), ("07700 900199", nil), (nil, "ben@rivers.example"),
  ]

  private static func drawn(_ seed: UInt64) -> [(Declaration, RegisteredPerson)] {
    var draw = Draw(state: seed)
    return (0..<Int.random(in: 0..<8, using: &draw)).map { _ in
      let (name, address) = names[Int.random(in: 0..<names.count, using: &draw)]
      let (display, isLink) = (Staff.shown(name, address), Bool.random(using: &draw))
      return (
        isLink ? .linked(display, words: "") : .unlinked(display, words: ""),
        people[Int.random(in: 0..<people.count, using: &draw)]
      )
    }
  }

  private static func who(_ register: Register) -> [String?] {
    names.map { register.who(Participant(name: $0.0, address: $0.1)) }
  }

  /// Somebody whom no rule and no earlier decision names.
  @Test(arguments: 0..<200 as Range<UInt64>) func `then undoing leaves everything as before`(seed: UInt64) {
    let before = Self.drawn(seed)
    let lena = Staff.person(4, "Lena Fairweather")
    for (name, address) in Self.names {
      let display = Staff.shown(name, address)
      let both: [(Declaration, RegisteredPerson)] = [
        (.linked(display, words: ""), lena), (.unlinked(display, words: ""), lena),
      ]
      let linked = Staff.register(before + both.prefix(1), also: [lena])
      #expect(linked.who(Participant(name: name, address: address)) == "Lena Fairweather")
      #expect(Self.who(Staff.register(before + both, also: [lena])) == Self.who(Staff.register(before, also: [lena])))
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func `follows the last decision on each display`(seed: UInt64) {
    let said = Self.drawn(seed)
    let register = Staff.register(said)
    for (name, address) in Self.names {
      guard let last = said.last(where: { Self.display($0.0) == Staff.shown(name, address) }) else { continue }
      let found = register.who(Participant(name: name, address: address))
      if case .linked = last.0 { #expect(found == last.1.name) } else { #expect(found != last.1.name) }
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>) func `on one display says nothing of another`(seed: UInt64) {
    let said = Self.drawn(seed)
    for (name, address) in Self.names {
      let own = said.filter { Self.display($0.0) == Staff.shown(name, address) }
      let seen = Participant(name: name, address: address)
      #expect(Staff.register(own).who(seen) == Staff.register(said).who(seen))
    }
  }

  private static func display(_ said: Declaration) -> DisplayedIdentity? {
    switch said {
    case .linked(let display, _), .unlinked(let display, _): display
    default: nil
    }
  }
}

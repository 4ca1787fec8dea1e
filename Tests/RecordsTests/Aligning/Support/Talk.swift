// SPDX-License-Identifier: Apache-2.0
import Records

/// Conversations made up from a seed: the same on every machine (SplitMix64).
struct Talk: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 1 March 2024, 00:00 UTC.
  static let start: Int64 = 1_709_251_200

  /// Messages in bursts over about ten months, among them short ones said again and again.
  mutating func said(_ count: Int, people: Int, from start: Int64 = Talk.start) -> [Said] {
    var at = start
    return (0..<count).map { id in
      at += Bool.random(using: &self) ? .random(in: 2...90, using: &self) : .random(in: 100...90_000, using: &self)
      let who = Int.random(in: 0..<people, using: &self)
      return Said(id: id, at: at, who: who, what: what(id))
    }
  }

  private mutating func what(_ id: Int) -> Said.What {
    switch Int.random(in: 0..<20, using: &self) {
    case 0: .photo("")
    case 1: .photo(words(6))
    case 2, 3: .words(["ok", "yes", "👍", "thanks"].randomElement(using: &self) ?? "ok")
    default: .words(words(Int.random(in: 5...14, using: &self)))
    }
  }

  mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in Self.vocabulary.randomElement(using: &self) ?? "weir" }.joined(separator: " ")
  }

  private static let vocabulary =
    ("weir sluice gauge tide culvert levee bank silt pump outfall marsh ditch reservoir spillway barrier estuary "
    + "minister briefing draft budget letter meeting tomorrow Tuesday report figures river coast flood warning amber "
    + "red village bridge road closed open crew boat sandbag level rising falling peak noon midnight office council")
    .split(separator: " ").map(String.init)

  /// How telephone `number` names the people.
  static func names(_ number: Int, people: Int) -> [String] {
    (0..<people).map { "Person \($0) as saved by \(number)" }
  }
}

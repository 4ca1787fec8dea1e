// SPDX-License-Identifier: Apache-2.0
import Records

/// Made-up searches for the gallery.
enum SampleSearches {
  static func findings(_ found: [FoundRecord], _ facets: Facets, words: String = "lower gate") -> SearchFindings {
    SearchFindings(
      search: KeptSearch(id: SearchID(high: 7, low: 7), maker: PersonID(high: 1, low: 1), words: words),
      order: .newest, place: .first, found: found, facets: facets, hasMoreBefore: false, hasMoreAfter: !found.isEmpty)
  }

  static var typical: SearchFindings {
    let found = [
      self.found(
        1, "Asha Okafor",
        [Passage("Can we close the "), hit("lower"), Passage(" "), hit("gate"), Passage(" before the tide?")]),
      self.found(2, "Owen Marsh", [Passage("The "), hit("lower gate"), Passage(" is shut")]),
    ]
    return findings(
      found,
      Facets(
        total: 214, who: [.init(value: "Asha Okafor", count: 120), .init(value: "Owen Marsh", count: 94)],
        channel: [.init(value: "whatsapp", count: 214)], conversation: [.init(value: "Flood response", count: 214)],
        month: [
          .init(value: "2026-01", count: 14), .init(value: "2026-02", count: 80), .init(value: "2026-03", count: 120),
        ]))
  }

  static var overflowing: SearchFindings {
    let long = String(repeating: "Hochwasserschutzbeauftragte", count: 8)
    let counts = (1...90).map { Facets.Count(value: "<b>\(long) \"\($0)\"</b>", count: 1000 - $0) }
    return findings(
      [found(3, long, [Passage("<script>"), hit("<gate>"), Passage("</script>" + long)])],
      Facets(
        total: 1_000_000, who: counts, channel: counts, conversation: counts,
        month: (1...60).map { .init(value: "20\(10 + ($0 - 1) / 12)-\(($0 - 1) % 12 + 1)", count: $0) }),
      words: "\"" + long + "\" </textarea><script>")
  }

  private static func hit(_ text: String) -> Passage { Passage(text, isFound: true) }

  private static func found(_ number: UInt64, _ sender: String, _ passages: [Passage]) -> FoundRecord {
    FoundRecord(
      hit: SearchHit(
        id: SampleRecords.id(number), kind: .message(.text), conversation: SampleRecords.chat,
        deposit: SampleDeposits.facts.id, sender: Participant(name: sender), sentAt: SampleRecords.stamp(0),
        isPlacedByNeighbour: false, hasAttachments: number == 2, text: nil), passages: passages)
  }
}

extension Facets {
  static var none: Facets { Facets(total: 0, who: [], channel: [], conversation: [], month: []) }
}

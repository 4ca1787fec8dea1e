// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Store

@Suite struct `A search over unions` {
  /// A message of one copy, as the brute force sees it.
  struct Line {
    let id: RecordID
    let words: Set<String>
    let custodian: String
    /// Minutes: hits come by these.
    let time: Int64
    /// Entries of the union, or a number of its own.
    let entry: Int
    /// Less stands for more.
    let rank: Int
  }

  static let vocabulary = ["flood", "pump", "levee", "rain", "gate", "mud"]

  @Test(arguments: [3, 17, 29] as [UInt64]) func `gives each entry once, as reading every record does`(
    seed: UInt64
  ) throws {
    var random = Dice(seed: seed)
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let lines = try fill(catalogue, &random)
    for word in Self.vocabulary {
      for custodian in [nil, "Ada", "Ben"] {
        let query = try SearchQuery(word + (custodian.map { " custodian:" + $0 } ?? ""))
        let found = lines.filter { $0.words.contains(word) && (custodian.map($0.custodian.hasPrefix) ?? true) }
        let expected = Dictionary(grouping: found, by: \.entry).values.compactMap { $0.min { $0.rank < $1.rank } }
        let newest = expected.sorted { $1.time < $0.time }.map(\.id)
        #expect(try catalogue.count(query) == newest.count, "\(query)")
        #expect(try catalogue.facets(query).total == newest.count, "\(query)")
        #expect(try catalogue.search(query, limit: 1000).map(\.id) == newest, "\(query)")
        #expect(try catalogue.search(query, limit: 1000, order: .oldest).map(\.id) == newest.reversed(), "\(query)")
        #expect(
          Set(try catalogue.search(query, limit: 1000, order: .relevance).map(\.id)) == Set(newest), "\(query)")
        try checkPages(query, newest, catalogue)
      }
    }
  }

  /// Pages onward, pages back, and pages by number make up the same list.
  private func checkPages(_ query: SearchQuery, _ all: [RecordID], _ catalogue: Catalogue) throws {
    var (onward, place) = ([RecordID](), SearchPlace?.some(.first))
    while let here = place {
      let page = try #require(try catalogue.page(query, order: .newest, at: here, limit: 7))
      onward += page.hits.map(\.id)
      place = page.hasMoreAfter ? page.hits.last.map { .after($0.id) } : nil
    }
    #expect(onward == all, "\(query)")
    guard let last = all.last else { return }
    var back = [last]
    while let page = try catalogue.page(query, order: .newest, at: .before(back[0]), limit: 7), !page.hits.isEmpty {
      back = page.hits.map(\.id) + back
    }
    #expect(back == all, "\(query)")
    let second = try #require(try catalogue.page(query, order: .newest, at: .page(2), limit: 7))
    #expect(second.hits.map(\.id) == Array(all.dropFirst(7).prefix(7)), "\(query)")
  }

  /// Three copies of 150 messages with holes, other words here and there, and clocks an hour apart; a fourth alone.
  private func fill(_ catalogue: Catalogue, _ random: inout Dice) throws -> [Line] {
    var lines: [Line] = []
    var entries = (0..<150).map { _ in [Int?](repeating: nil, count: 3) }
    var standings = (0..<150).map { _ in [LineStanding](repeating: .missing, count: 3) }
    let texts = (0..<150).map { _ in text(&random) }
    for copy in 0..<4 {
      var items: [(ParsedItem, Int, Set<String>, Int64, Int)] = []
      for entry in 0..<150 where copy == 3 || random.roll(5) > 0 {
        let isEdited = copy < 3 && random.roll(6) == 0
        let words = isEdited || copy == 3 ? text(&random) : texts[entry]
        let time = Int64(entry * 240 + copy * 60 + copy)
        if copy < 3 {
          entries[entry][copy] = items.count
          standings[entry][copy] = isEdited ? .edited : .shown
        }
        let rank = (isEdited ? 10 : 0) + copy
        let message = Lines.message(words, minutes: time, seq: items.count)
        items.append(
          (
            .message(message), copy < 3 ? entry : 1000 + entry, Set(words.split(separator: " ").map(String.init)), time,
            rank
          ))
      }
      let custodian = copy == 0 ? "Ada Obi" : copy == 1 ? "Ben Cole" : "Cy Dunn"
      let filed = try Deposits.file(
        items.map(\.0), as: Deposits.facts(UInt64(copy + 1), custodian: custodian), in: catalogue)
      lines += zip(filed, items).map { record, item in
        Line(id: record.id, words: item.2, custodian: custodian, time: item.3, entry: item.1, rank: item.4)
      }
    }
    let shown = entries.indices.filter { entries[$0].contains { $0 != nil } }
    try Unions.join(
      (1...3).map { Deposits.facts(UInt64($0)).id }, shown.map { entries[$0] },
      standings: shown.map { standings[$0] }, in: catalogue)
    return lines
  }

  private func text(_ random: inout Dice) -> String {
    (0..<3).map { _ in Self.vocabulary[random.roll(6)] }.joined(separator: " ")
  }
}

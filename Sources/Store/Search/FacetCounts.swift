// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Adds up hits by conversation, sender and month.
struct FacetCounts {
  /// Stands for none in the lists below.
  static let none: Int64 = -1

  private(set) var total = 0
  private var conversations = Tally()
  private var people = Tally()
  private var months = Tally()

  /// Months since year 0 of a wall time in milliseconds since 2000.
  static func month(ofWall wall: Int64) -> Int64 {
    let milliseconds = wall + RowKey.wallEpoch + RowKey.epoch
    let day = milliseconds / 86_400_000 - (milliseconds % 86_400_000 < 0 ? 1 : 0)
    let (year, month) = Period.month(ofDay: day)
    return year * 12 + month - 1
  }

  mutating func add(conversation: Int, person: Int, month: Int) {
    total += 1
    conversations.add(conversation)
    people.add(person)
    months.add(month)
  }

  /// Rows put under their names: one name in two deposits counts once.
  func facets(_ db: Database, _ labels: Labels) throws -> Facets {
    var who: [String: Int] = [:]
    var channel: [String: Int] = [:]
    var titles: [String: Int] = [:]
    for (row, count) in people.counts {
      guard let person = try labels.person(row, db) else { continue }
      who[person.name ?? person.address ?? "", default: 0] += count
    }
    for (row, count) in conversations.counts {
      guard let conversation = try labels.conversation(row, db) else { continue }
      titles[conversation.label.title ?? conversation.label.id, default: 0] += count
      channel[conversation.channel, default: 0] += count
    }
    return Facets(
      total: total, who: Self.sorted(who), channel: Self.sorted(channel), conversation: Self.sorted(titles),
      month: months.counts.map { Facets.Count(value: Self.name(month: $0.row), count: $0.count) })
  }

  private static func sorted(_ counts: [String: Int]) -> [Facets.Count] {
    counts.map { Facets.Count(value: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  private static func name(month: Int64) -> String {
    let year = String(month / 12)
    let number = String(month % 12 + 1)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + (number.count == 1 ? "-0" : "-") + number
  }
}

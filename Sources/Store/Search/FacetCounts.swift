// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Adds up hits by conversation, sender and month.
struct FacetCounts {
  /// Stands for none in the lists below.
  static let none: Int64 = -1

  /// What is counted of one hit: rows, and a month.
  struct Values: Hashable {
    let conversation: Int
    let person: Int
    let month: Int
  }

  private(set) var total = 0
  /// Names counted once too often: copies of one entry under different rows of one name.
  private var excess: (people: [String: Int], titles: [String: Int], channels: [String: Int]) = ([:], [:], [:])
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

  mutating func add(_ values: Values) {
    total += 1
    conversations.add(values.conversation)
    people.add(values.person)
    months.add(values.month)
  }

  /// Hits that are copies of one entry: it counts once, and once under each name that a copy has for it.
  mutating func add(copies: [Values], _ labels: Labels, _ db: Database) throws {
    total += 1
    for month in Set(copies.map(\.month)) { months.add(month) }
    for person in Set(copies.map(\.person)) { people.add(person) }
    for conversation in Set(copies.map(\.conversation)) { conversations.add(conversation) }
    for (name, count) in try names(of: Set(copies.map(\.person)), labels, db) where count > 1 {
      excess.people[name, default: 0] += count - 1
    }
    let labelled = try Set(copies.map(\.conversation)).compactMap { try labels.conversation(Int64($0), db) }
    for (title, count) in Self.counted(labelled.map(\.name)) { excess.titles[title, default: 0] += count - 1 }
    for (channel, count) in Self.counted(labelled.map(\.channel)) { excess.channels[channel, default: 0] += count - 1 }
  }

  private func names(of people: Set<Int>, _ labels: Labels, _ db: Database) throws -> [String: Int] {
    Self.counted(
      try people.filter { $0 >= 0 }.compactMap { try labels.person(Int64($0), db) }.map { $0.name ?? $0.address ?? "" })
  }

  private static func counted(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
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
      titles[conversation.name, default: 0] += count
      channel[conversation.channel, default: 0] += count
    }
    for (name, count) in excess.people { who[name, default: 0] -= count }
    for (title, count) in excess.titles { titles[title, default: 0] -= count }
    for (name, count) in excess.channels { channel[name, default: 0] -= count }
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

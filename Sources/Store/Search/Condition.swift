// SPDX-License-Identifier: Apache-2.0
import Records

/// What a search asks of the record `r`: fixed pieces of SQL with everything typed as bound arguments.
struct Condition: Hashable {
  enum Argument: Hashable {
    case int(Int64)
    case text(String)
  }

  let sql: String
  let arguments: [Argument]

  private init(_ sql: String, _ arguments: [Argument] = []) {
    self.sql = sql
    self.arguments = arguments
  }

  static let never = Condition("0")

  // A comparison with NULL is neither true nor false, and so is its NOT: each piece here is one or the other.

  static func sender(in people: [Int64]) -> Condition {
    switch people.count {
    case 0: never
    case 1: Condition("(r.sender IS NOT NULL AND r.sender = ?)", [.int(people[0])])
    default:
      Condition("(r.sender IS NOT NULL AND r.sender IN (SELECT value FROM json_each(?)))", [.text(json(people))])
    }
  }

  static func recipient(in people: [Int64]) -> Condition {
    guard !people.isEmpty else { return never }
    return Condition(
      "r.row_key IN (SELECT record FROM recipients WHERE identity IN (SELECT value FROM json_each(?)))",
      [.text(json(people))])
  }

  static func conversation(in conversations: [Int64]) -> Condition {
    switch conversations.count {
    case 0: never
    case 1: Condition("r.conversation = ?", [.int(conversations[0])])
    default: Condition("r.conversation IN (SELECT value FROM json_each(?))", [.text(json(conversations))])
    }
  }

  /// Not addressed to anyone of its own: it went to the whole conversation.
  static let isUnaddressed = Condition("r.flags & 32 = 0")

  /// `r.kind <> 1` is what the index of rare kinds is made with.
  static func kind(in kinds: [Int64]) -> Condition {
    let list = Argument.text(json(kinds))
    guard kinds.contains(KindCode.text) else {
      return Condition("(r.kind <> 1 AND r.kind IN (SELECT value FROM json_each(?)))", [list])
    }
    return Condition("r.kind IN (SELECT value FROM json_each(?))", [list])
  }

  static let hasAttachments = Condition("r.flags & 8 <> 0")

  /// A record with no date of its own is within no dates.
  static func wall(in walls: Range<Int64>) -> Condition {
    let zero = RowKey.wallEpoch + RowKey.epoch
    return Condition(
      "(r.wall_after IS NOT NULL AND (r.row_key >> 6) * 1000 + r.wall_after BETWEEN ? AND ?)",
      [.int(saturating(walls.lowerBound, zero)), .int(saturating(walls.upperBound, zero + 1))])
  }

  static func words(matching expression: String) -> Condition {
    Condition("r.row_key IN (SELECT rowid FROM words WHERE words MATCH ?)", [.text(expression)])
  }

  static prefix func ! (condition: Condition) -> Condition {
    Condition("NOT (\(condition.sql))", condition.arguments)
  }

  static func all(_ conditions: [Condition]) -> Condition { joined(conditions, " AND ") }
  static func any(_ conditions: [Condition]) -> Condition { joined(conditions, " OR ") }

  private static func joined(_ conditions: [Condition], _ by: String) -> Condition {
    guard conditions.count != 1 else { return conditions[0] }
    let sql = conditions.map(\.sql).joined(separator: by)
    return Condition("(\(sql))", conditions.flatMap(\.arguments))
  }

  private static func saturating(_ value: Int64, _ less: Int64) -> Int64 {
    let (difference, overflow) = value.subtractingReportingOverflow(less)
    return overflow ? .min : difference
  }

  private static func json(_ numbers: [Int64]) -> String { "[" + numbers.map(String.init).joined(separator: ",") + "]" }
}

// SPDX-License-Identifier: Apache-2.0
import GRDB

/// Finds the people, conversations and deposits a field names, by the folded words of their names.
struct People {
  static let identities = "SELECT identity, words FROM identities WHERE instr(words, ?) > 0"
  static let conversations = "SELECT conversation, words FROM conversations WHERE instr(words, ?) > 0"
  static let custodians = """
    SELECT v.conversation, d.words FROM deposits d JOIN conversations v ON v.deposit = d.deposit
    WHERE instr(d.words, ?) > 0
    """
  static let channel = """
    SELECT v.conversation, d.channel FROM deposits d JOIN conversations v ON v.deposit = d.deposit
    WHERE lower(coalesce(v.channel, d.channel)) = ?
    """
  static let deposit = """
    SELECT v.conversation, d.words FROM deposits d JOIN conversations v ON v.deposit = d.deposit
    WHERE instr(lower(hex(d.id)), ?) = 1
    """
  static let conversationsOf = """
    SELECT DISTINCT i.conversation, '' FROM json_each(?) j JOIN identities i ON i.identity = j.value
    """

  let db: Database
  let words: Words
  /// Displays that officers linked to people of a name, by the name as typed.
  let linked: [String: [Int64]]

  /// Displays of this name, and those of people who have it.
  func identities(named name: String) throws -> [Int64] {
    let shown = try rows(Self.identities, named: name)
    guard let linked = linked[name] else { return shown }
    return Set(shown + linked).sorted()
  }

  /// Rows whose `words` hold every word of `name`.
  func rows(_ sql: String, named name: String) throws -> [Int64] {
    let wanted = wanted(name)
    guard let longest = wanted.max(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
    return try rows(sql, longest) { found in wanted.allSatisfy { found.contains($0) } }
  }

  func rows(_ sql: String, _ argument: String, where isWanted: (String) -> Bool = { _ in true }) throws -> [Int64] {
    let statement = try PreparedStatement(db, sql)
    defer { statement.reset() }
    statement.bind(1, argument)
    var rows: [Int64] = []
    while try statement.step() {
      if isWanted(statement.text(1) ?? "") { rows.append(statement.int(0)) }
    }
    return rows
  }

  func conversations(of people: [Int64]) throws -> [Int64] {
    try rows(Self.conversationsOf, "[" + people.map(String.init).joined(separator: ",") + "]")
  }

  /// Each word between blanks; a telephone number is one word however it is spaced, as it is kept.
  private func wanted(_ name: String) -> [String] {
    let found = words.words(in: name).map(\.folded)
    let digits = found.joined()
    let isNumber = digits.utf8.count >= 7 && digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    return (isNumber ? [digits] : found).map { " " + $0 + " " }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// The statements a search is put in: few shapes, each whole here but for the fixed pieces of `Condition`.
///
/// Arguments in order: the words, the lowest and highest key, those of the conditions, the limit, how many are passed over.
struct SearchSQL {
  static let columns = """
    r.row_key, r.id, r.conversation, r.sender, r.kind, r.flags, r.form, r.stamp, r.wall_after, r.instant_after, r.text
    """

  let plan: SearchPlan
  /// Whether copies of conversations were put together: a message that several show then counts once.
  let hasUnions: Bool

  /// `plan` must be folded.
  init(_ plan: SearchPlan, hasUnions: Bool = false) { (self.plan, self.hasUnions) = (plan, hasUnions) }

  private var condition: String { plan.conditions.map { " AND \($0.sql)" }.joined() }

  var newest: String { page("DESC") }
  var oldest: String { page("ASC") }

  private func page(_ order: String) -> String {
    guard plan.match != nil else {
      return """
        SELECT \(Self.columns) FROM records r
        WHERE r.row_key BETWEEN ? AND ?\(condition) ORDER BY r.row_key \(order) LIMIT ? OFFSET ?
        """
    }
    return """
      SELECT \(Self.columns) FROM words CROSS JOIN records r ON r.row_key = words.rowid
      WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?\(condition) ORDER BY words.rowid \(order) LIMIT ? OFFSET ?
      """
  }

  /// The best of the newest hits. `words_score` is ours (Sources/CWords/score.c).
  var relevance: String {
    guard plan.match != nil else { return newest }
    return """
      SELECT \(Self.columns) FROM (
        SELECT hit, score FROM (
          SELECT words.rowid AS hit, words_score(words) AS score FROM words\(plan.conditions.isEmpty ? "" : " CROSS JOIN records r ON r.row_key = words.rowid")
          WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?\(condition) ORDER BY words.rowid DESC LIMIT \(Self.ranked)
        ) ORDER BY score DESC, hit DESC LIMIT ? OFFSET ?
      ) CROSS JOIN records r ON r.row_key = hit ORDER BY score DESC, hit DESC
      """
  }

  /// Newest hits among which relevance chooses; beyond, time alone decides (docs/search.md).
  static let ranked = 10_000

  var count: String {
    if hasUnions { return countOfEntries }
    if plan.match == nil { return "SELECT count(*) FROM records r WHERE r.row_key BETWEEN ? AND ?\(condition)" }
    if plan.conditions.isEmpty {
      return "SELECT count(*) FROM words WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?"
    }
    return """
      SELECT count(*) FROM words CROSS JOIN records r ON r.row_key = words.rowid
      WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?\(condition)
      """
  }

  private var countOfEntries: String {
    let once = "count(*) - count(u.entry) + count(DISTINCT u.entry)"
    guard plan.match != nil else {
      return """
        SELECT \(once) FROM records r LEFT JOIN union_records u ON u.record = r.row_key
        WHERE r.row_key BETWEEN ? AND ?\(condition)
        """
    }
    return """
      SELECT \(once) FROM words CROSS JOIN records r ON r.row_key = words.rowid
      LEFT JOIN union_records u ON u.record = words.rowid
      WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?\(condition)
      """
  }

  /// Keys of all hits, rising, each with the entry it is a copy of.
  private var keysOfEntries: String {
    guard plan.match != nil else {
      return """
        SELECT r.row_key, u.entry FROM records r LEFT JOIN union_records u ON u.record = r.row_key
        WHERE r.row_key BETWEEN ? AND ?\(condition) ORDER BY r.row_key
        """
    }
    return """
      SELECT r.row_key, u.entry FROM words CROSS JOIN records r ON r.row_key = words.rowid
      LEFT JOIN union_records u ON u.record = words.rowid
      WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?\(condition) ORDER BY words.rowid
      """
  }

  /// Whether one record, whose key is bound as lowest and highest, is a hit.
  var contains: String {
    guard plan.match != nil else {
      return "SELECT 1 FROM records r WHERE r.row_key BETWEEN ? AND ?\(condition) LIMIT 1"
    }
    return """
      SELECT 1 FROM words CROSS JOIN records r ON r.row_key = words.rowid
      WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?\(condition) LIMIT 1
      """
  }

  /// Keys of all hits, rising; with `hasUnions` the entry of each as well.
  var keys: String {
    if hasUnions { return keysOfEntries }
    if plan.match == nil {
      return "SELECT r.row_key FROM records r WHERE r.row_key BETWEEN ? AND ?\(condition) ORDER BY r.row_key"
    }
    if plan.conditions.isEmpty {
      return "SELECT words.rowid FROM words WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? ORDER BY words.rowid"
    }
    return """
      SELECT r.row_key FROM words CROSS JOIN records r ON r.row_key = words.rowid
      WHERE words MATCH ? AND words.rowid BETWEEN ? AND ?\(condition) ORDER BY words.rowid
      """
  }

  /// Binds all but the last two and returns the place of the limit; `key` narrows the search to one record.
  @discardableResult
  func bind(_ statement: PreparedStatement, only key: Int64? = nil) -> Int32 {
    var place: Int32 = 1
    func bind(_ argument: Condition.Argument) {
      switch argument {
      case .int(let value): statement.bind(place, value)
      case .text(let value): statement.bind(place, value)
      }
      place += 1
    }
    if let match = plan.match { bind(.text(match)) }
    bind(.int(key ?? plan.keys.lowerBound))
    bind(.int(key ?? plan.keys.upperBound))
    for condition in plan.conditions { condition.arguments.forEach(bind) }
    return place
  }
}

// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// A search made ready: one expression for the text index, conditions on records, a range of keys.
///
/// Words that must all hold go to the index together. What mixes words and fields under OR or NOT is a
/// condition, its words a set of their own.
struct SearchPlan {
  /// Expression for `words MATCH ?`; nil where no word must hold.
  var match: String?
  /// Words that must not be there; `match` takes them in where it can.
  var without: [String] = []
  var conditions: [Condition] = []
  /// Row keys outside which nothing can be found.
  var keys: ClosedRange<Int64> = .min ... .max
  /// Whether nothing was asked: only signs that are no words.
  var isEmpty: Bool { match == nil && without.isEmpty && conditions.isEmpty }

  /// The plan as one condition, to stand under OR or NOT.
  var asCondition: Condition? {
    let parts = (folded.match.map { [Condition.words(matching: $0)] } ?? []) + folded.conditions
    return parts.isEmpty ? nil : .all(parts)
  }

  /// `without` worked into the expression, or into conditions where there is none.
  var folded: SearchPlan {
    var plan = self
    plan.without = []
    guard let match else {
      plan.conditions += without.map { !Condition.words(matching: $0) }
      return plan
    }
    plan.match = without.reduce(match) { "(\($0)) NOT (\($1))" }
    return plan
  }
}

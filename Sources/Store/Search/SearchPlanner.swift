// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Makes a plan of a search within one snapshot of the catalogue.
struct SearchPlanner {
  let people: People
  let expression: MatchExpression

  init(_ db: Database, _ words: Words, linked: [String: [Int64]] = [:]) {
    people = People(db: db, words: words, linked: linked)
    expression = MatchExpression(words: words)
  }

  func plan(_ clause: SearchQuery.Clause) throws -> SearchPlan {
    switch clause {
    case .word(let text): SearchPlan(match: expression.word(text))
    case .phrase(let text): SearchPlan(match: expression.phrase(text))
    case .prefix(let text): SearchPlan(match: expression.prefix(text))
    case .near(let words, let distance): SearchPlan(match: expression.near(words, within: distance))
    case .field(let field): try plan(field)
    case .and(let clauses): all(try clauses.map(plan))
    case .or(let clauses): any(try clauses.map(plan))
    case .not(let clause): not(try plan(clause))
    }
  }

  private func all(_ plans: [SearchPlan]) -> SearchPlan {
    var whole = SearchPlan()
    let matches = plans.compactMap(\.match)
    whole.match = matches.isEmpty ? nil : matches.map { "(\($0))" }.joined(separator: " AND ")
    whole.without = plans.flatMap(\.without)
    whole.conditions = plans.flatMap(\.conditions)
    for plan in plans {
      let lower = max(whole.keys.lowerBound, plan.keys.lowerBound)
      whole.keys = lower...max(lower, min(whole.keys.upperBound, plan.keys.upperBound))
    }
    return whole
  }

  private func any(_ plans: [SearchPlan]) -> SearchPlan {
    let plans = plans.filter { !$0.isEmpty }.map(\.folded)
    let isText = plans.allSatisfy { $0.match != nil && $0.conditions.isEmpty }
    guard isText else { return SearchPlan(conditions: [.any(plans.compactMap(\.asCondition))]) }
    let matches = plans.compactMap(\.match)
    return SearchPlan(match: matches.isEmpty ? nil : matches.map { "(\($0))" }.joined(separator: " OR "))
  }

  private func not(_ plan: SearchPlan) -> SearchPlan {
    if plan.conditions.isEmpty, plan.without.isEmpty, let match = plan.match { return SearchPlan(without: [match]) }
    return SearchPlan(conditions: plan.asCondition.map { [!$0] } ?? [])
  }

  private func plan(_ field: SearchQuery.Field) throws -> SearchPlan {
    switch field {
    case .from(let name): condition(.sender(in: try people.identities(named: name)))
    case .to(let name): condition(.recipient(in: try people.identities(named: name)))
    case .with(let name): condition(try with(name))
    case .conversation(let name): condition(.conversation(in: try people.rows(People.conversations, named: name)))
    case .channel(let name): condition(.conversation(in: try people.rows(People.channel, name)))
    case .custodian(let name): condition(.conversation(in: try people.rows(People.custodians, named: name)))
    case .deposit(let id): condition(.conversation(in: try people.rows(People.deposit, id)))
    case .type(let name): condition(.kind(in: KindCode.codes(named: name)))
    case .hasAttachment: condition(.hasAttachments)
    case .between(let start, let end): between(start, end)
    }
  }

  private func condition(_ condition: Condition) -> SearchPlan { SearchPlan(conditions: [condition]) }

  /// Sent by, addressed to, or said in a conversation where that person speaks or that bears the name.
  private func with(_ name: String) throws -> Condition {
    let named = try people.identities(named: name)
    let titled = try people.rows(People.conversations, named: name)
    let conversations = try people.conversations(of: named) + titled
    return .any([
      .sender(in: named), .recipient(in: named),
      .all([.isUnaddressed, .conversation(in: Array(Set(conversations)).sorted())]),
    ])
  }

  private func between(_ start: WallTime?, _ end: WallTime?) -> SearchPlan {
    let walls = (start?.milliseconds ?? .min)..<max(start?.milliseconds ?? .min, end?.milliseconds ?? .max)
    return SearchPlan(conditions: [.wall(in: walls)], keys: RowKey.keys(around: walls))
  }
}

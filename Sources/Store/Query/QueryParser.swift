// SPDX-License-Identifier: Apache-2.0

/// Reads the search language: NOT and - bind most, then AND (also unsaid), then OR.
struct QueryParser {
  /// Longest search in bytes.
  static let longest = 4096
  /// Most words and signs.
  static let most = 256
  /// Deepest nesting.
  static let deepest = 32

  private let tokens: [QueryLexer.Placed]
  private let length: Int
  private var at = 0

  init(_ text: String) throws(QueryError) {
    length = text.utf8.count
    guard length <= Self.longest else { throw QueryError(.tooLong, at: Self.longest) }
    var lexer = QueryLexer(text)
    tokens = try lexer.tokens()
  }

  mutating func query() throws(QueryError) -> SearchQuery.Clause {
    guard !tokens.isEmpty else { throw QueryError(.empty, at: 0) }
    let clause = try alternatives(depth: 0)
    guard at == tokens.count else { throw QueryError(.parenthesisNotOpened, at: position) }
    return clause
  }

  private var token: QueryLexer.Token? { at < tokens.count ? tokens[at].token : nil }
  private var position: Int { at < tokens.count ? tokens[at].position : length }

  private mutating func alternatives(depth: Int) throws(QueryError) -> SearchQuery.Clause {
    var clauses = [try conjunction(depth: depth)]
    while token == .or {
      at += 1
      clauses.append(try conjunction(depth: depth))
    }
    return clauses.count == 1 ? clauses[0] : .or(clauses)
  }

  private mutating func conjunction(depth: Int) throws(QueryError) -> SearchQuery.Clause {
    if token == .and || token == .or { throw QueryError(.nothingBefore, at: position) }
    var clauses: [SearchQuery.Clause] = []
    while let next = token, next != .or, next != .close {
      if next == .and {
        at += 1
        if token == .and || token == .or { throw QueryError(.nothingBefore, at: position) }
        if token == nil || token == .close { throw QueryError(.nothingAfter, at: position) }
      }
      clauses.append(try factor(depth: depth))
    }
    guard let first = clauses.first else { throw nothing(depth) }
    return clauses.count == 1 ? first : .and(clauses)
  }

  private func nothing(_ depth: Int) -> QueryError {
    if token == .close, depth == 0, at == 0 { return QueryError(.parenthesisNotOpened, at: position) }
    return QueryError(at == 0 || tokens[at - 1].token == .open ? .empty : .nothingAfter, at: position)
  }

  private mutating func factor(depth: Int) throws(QueryError) -> SearchQuery.Clause {
    var isNegated = false
    while token == .not {
      isNegated.toggle()
      at += 1
    }
    let clause = try primary(depth: depth)
    return isNegated ? .not(clause) : clause
  }

  private mutating func primary(depth: Int) throws(QueryError) -> SearchQuery.Clause {
    guard let token else { throw QueryError(.nothingAfter, at: position) }
    let start = position
    at += 1
    switch token {
    case .word(let text): return .word(text)
    case .quoted(let text): return .phrase(text)
    case .prefix(let text): return .prefix(text)
    case .near(let words, let distance): return .near(words, within: distance)
    case .field(let name, let value): return .field(try SearchField.field(name, value, at: start))
    case .open: return try group(start, depth: depth + 1)
    case .and, .or, .not, .close: throw QueryError(.nothingAfter, at: start)
    }
  }

  private mutating func group(_ start: Int, depth: Int) throws(QueryError) -> SearchQuery.Clause {
    guard depth <= Self.deepest else { throw QueryError(.tooDeep, at: start) }
    let clause = try alternatives(depth: depth)
    guard token == .close else { throw QueryError(.parenthesisNotClosed, at: start) }
    at += 1
    return clause
  }
}

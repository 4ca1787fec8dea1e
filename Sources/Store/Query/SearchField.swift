// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads `name:value`.
enum SearchField {
  static let names: Set<String> = [
    "from", "to", "with", "in", "channel", "type", "has", "before", "after", "on", "custodian", "deposit",
  ]

  static func field(_ name: String, _ value: String, at position: Int) throws(QueryError) -> SearchQuery.Field {
    switch name {
    case "from": return .from(value)
    case "to": return .to(value)
    case "with": return .with(value)
    case "in": return .conversation(value)
    case "channel": return .channel(value.lowercased())
    case "custodian": return .custodian(value)
    case "deposit": return .deposit(value.lowercased())
    case "type": return try type(value.lowercased(), position)
    case "has": return try has(value.lowercased(), position)
    default: return try date(name, value, position)
    }
  }

  private static func type(_ name: String, _ position: Int) throws(QueryError) -> SearchQuery.Field {
    guard !KindCode.codes(named: name).isEmpty else { throw QueryError(.unknownType, at: position) }
    return .type(name)
  }

  private static func has(_ name: String, _ position: Int) throws(QueryError) -> SearchQuery.Field {
    guard name == "attachment" || name == "attachments" else { throw QueryError(.unknownHas, at: position) }
    return .hasAttachment
  }

  /// `before:` a period is before it begins, `after:` is after it has ended, `on:` is within it.
  private static func date(_ name: String, _ value: String, _ position: Int) throws(QueryError) -> SearchQuery.Field {
    guard let period = Period(value) else { throw QueryError(.badDate, at: position) }
    switch name {
    case "before": return .between(nil, period.start)
    case "after": return .between(period.end, nil)
    default: return .between(period.start, period.end)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Which column of the table holds what.
struct LinkedInColumns {
  private let places: [String: Int]
  /// Names of columns that no field of the model takes.
  let others: [(name: String, place: Int)]

  private static let known: Set<String> = [
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE",
    "SUBJECT", "CONTENT", "ATTACHMENTS",
  ]

  /// nil when `row` is no header row of the table.
  init?(_ row: CSVRow) {
    let names = row.fields.map { $0.uppercased() }
    guard ["FROM", "DATE", "CONTENT"].allSatisfy(names.contains),
      names.contains("CONVERSATION ID") || names.contains("TO") && names.contains("FOLDER")
    else { return nil }
    places = Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    others = names.enumerated().filter { !Self.known.contains($0.element) }.map { ($0.element, $0.offset) }
  }

  /// The field of that column; nil where it is empty or the row or table has none.
  func field(_ name: String, of row: CSVRow) -> String? {
    guard let place = places[name], let field = row[place], !field.isEmpty else { return nil }
    return field
  }

  var count: Int { places.count }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// What each rule of a mapping finds in the first rows of a file: numbers and names of columns, never a word of a row.
package struct MappingCheck: Sendable {
  /// One rule and what it finds.
  package struct Finding: Sendable, Hashable {
    package let field: String
    /// Columns or paths it reads; empty for a constant.
    package let places: [String]
    /// Rows in which something stands there.
    package let found: Int
    /// Different values among them.
    package let distinct: Int
    /// Rows whose time does not fit the pattern; 0 for other rules.
    package let unread: Int
    /// Columns or paths that no row has.
    package let missing: [String]
  }

  /// Rows looked at.
  package static let most = 500

  package private(set) var rows = 0
  package private(set) var broken = 0
  package private(set) var findings: [Finding] = []
  /// Names at the top of the rows that no rule reads; they are kept as they are.
  package private(set) var unmapped: [String] = []

  /// Throws when the mapping is mistaken or the file holds no rows of its kind.
  package init(_ mapping: Mapping, on export: Export) throws {
    var seen: [MappedRow] = []
    for file in try mapping.rowFiles(in: export.tree()) where seen.count < Self.most {
      var rows = try MappedRows(try file.open(), mapping.rows)
      while seen.count < Self.most, broken < Self.most, let said = try rows.next() {
        if case .row(let row, _) = said { seen.append(row) } else { broken += 1 }
      }
    }
    rows = seen.count
    findings = MappingField.allCases.compactMap { field in
      mapping.rules[field].map { Self.finding(field, $0, mapping, seen) }
    }
    unmapped = Self.unmapped(mapping, seen)
  }

  /// Whether nothing speaks against reading by it: every rule finds something and every time fits.
  package var isSound: Bool {
    rows > 0 && broken == 0 && findings.allSatisfy { $0.found > 0 && $0.unread == 0 && $0.missing.isEmpty }
  }

  private static func finding(
    _ field: MappingField, _ rule: MappingRule, _ mapping: Mapping, _ rows: [MappedRow]
  ) -> Finding {
    let values = rows.compactMap { MappedMaker.value(field, $0, mapping) }
    let pattern = mapping.time ?? .iso
    return Finding(
      field: field.rawValue, places: rule.places, found: values.count, distinct: Set(values).count,
      unread: field == .time ? values.count { pattern.read($0) == nil } : 0,
      missing: rule.places.filter { place in !rows.contains { $0.has(place) } })
  }

  private static func unmapped(_ mapping: Mapping, _ rows: [MappedRow]) -> [String] {
    let taken = Set(mapping.rules.values.flatMap(\.places).flatMap { [$0, MappingReader.path($0).first ?? $0] })
    var names: [String] = []
    for name in rows.flatMap(\.names) where !taken.contains(name) && !names.contains(name) && names.count < 200 {
      names.append(name)
    }
    return names
  }
}

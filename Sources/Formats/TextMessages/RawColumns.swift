// SPDX-License-Identifier: Apache-2.0
import Records

/// Columns no field of a message tells, as extras `raw:NAME`.
///
/// Rows of a table name their columns in one order, so each is looked for where it stood in the row before.
struct RawColumns {
  private let told: Set<String>
  private var columns: [(name: String, raw: String?)] = []

  /// - Parameter told: columns told by fields of the message.
  init(except told: Set<String>) { self.told = told }

  mutating func add(_ fields: TextFields, to extras: inout [Extra]) {
    for i in fields.names.indices {
      if let raw = rawName(fields.names[i], at: i) { extras.append(Extra(raw, fields.values[i])) }
    }
  }

  private mutating func rawName(_ name: String, at i: Int) -> String? {
    if i < columns.count, columns[i].name == name { return columns[i].raw }
    let raw = told.contains(name) ? nil : "raw:\(name)"
    if i < columns.count { columns[i] = (name, raw) } else if i == columns.count { columns.append((name, raw)) }
    return raw
  }
}

// SPDX-License-Identifier: Apache-2.0

/// One row; a column that is not there reads as NULL, so that older and newer layouts are read alike.
package struct DatabaseRow: Sendable {
  let names: ColumnNames
  let values: [DatabaseValue]

  package subscript(name: String) -> DatabaseValue {
    names.places[name].map { values[$0] } ?? .null
  }

  package func integer(_ name: String) -> Int64? { self[name].integer }
  package func real(_ name: String) -> Double? { self[name].real }
  package func text(_ name: String) -> String? { self[name].text }
  package func blob(_ name: String) -> [UInt8]? { self[name].blob }

  /// Whether a number other than 0 stands there.
  package func flag(_ name: String) -> Bool { integer(name).map { $0 != 0 } ?? false }

  /// Columns that hold something, in the table's order.
  package var fields: [(name: String, value: DatabaseValue)] {
    zip(names.list, values).filter { !$0.1.isNull }.map { ($0.0, $0.1) }
  }
}

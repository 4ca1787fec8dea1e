// SPDX-License-Identifier: Apache-2.0

/// Names of a statement's columns, shared by its rows; the first of two equal names counts.
final class ColumnNames: Sendable {
  let list: [String]
  let places: [String: Int]

  init(_ list: [String]) {
    self.list = list
    places = Dictionary(list.indices.map { (list[$0], $0) }, uniquingKeysWith: { first, _ in first })
  }
}

// SPDX-License-Identifier: Apache-2.0

/// The columns of Android's message tables as an export names them: what is `null` or empty is not there.
struct TextFields: Hashable {
  private(set) var pairs: [(name: String, value: String)] = []

  mutating func add(_ name: String, _ value: String) {
    guard !value.isEmpty, value != "null" else { return }
    pairs.append((name, value))
  }

  mutating func reserve(_ count: Int) { pairs.reserveCapacity(count) }

  subscript(name: String) -> String? {
    for pair in pairs where pair.name == name { return pair.value }
    return nil
  }

  func number(_ name: String) -> Int64? { self[name].flatMap { Int64($0) } }

  static func == (a: TextFields, b: TextFields) -> Bool { a.pairs.elementsEqual(b.pairs, by: ==) }

  func hash(into hasher: inout Hasher) {
    for pair in pairs {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// The columns of Android's message tables as an export names them: what is `null` or empty is not there.
struct TextFields {
  private(set) var names: [String] = []
  private(set) var values: [String] = []

  mutating func add(_ name: String, _ value: String) {
    guard !value.isEmpty, value != "null" else { return }
    names.append(name)
    values.append(value)
  }

  mutating func reserve(_ count: Int) {
    names.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  var count: Int { names.count }

  subscript(name: String) -> String? { names.firstIndex(of: name).map { values[$0] } }

  /// What makes two rows of two files the same message or call. Names and dates as shown are left out: they change with
  /// the telephone's contacts and language.
  var key: [String?] {
    [
      "address", "number", "date", "type", "msg_box", "body", "duration", "m_id", "tr_id", "m_size", "sub", "_id",
    ].map { self[$0] }
  }

  func number(_ name: String) -> Int64? { self[name].flatMap { Int64($0) } }
}

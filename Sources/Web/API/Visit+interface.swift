// SPDX-License-Identifier: Apache-2.0
import Records

extension Visit {
  /// A whole number of the query; nil when it is not there.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = try query[name] else { return nil }
    guard let number = Int(text), range.contains(number) else { throw DoorError.badRequest }
    return number
  }

  /// An id of the query; nil when it is not there.
  func queryID<Subject>(_ name: String) throws -> ID<Subject>? {
    guard let text = try query[name] else { return nil }
    guard let id = ID<Subject>(text), id.description == text else { throw DoorError.badRequest }
    return id
  }

  /// A choice of the query; nil when it is not there.
  func choice<Choice: RawRepresentable>(_ name: String) throws -> Choice? where Choice.RawValue == String {
    guard let text = try query[name] else { return nil }
    guard let choice = Choice(rawValue: text) else { throw DoorError.badRequest }
    return choice
  }

  /// Throws when the query says something the route does not know, or says it twice.
  func requireQuery(_ known: String...) throws {
    let names = try query.fields.map(\.name)
    guard Set(names).count == names.count, Set(names).isSubset(of: known) else { throw DoorError.badRequest }
  }
}

extension Answer {
  static func json(_ value: JSONText, status: Int = 200) -> Answer {
    .json(value.bytes, status: .init(code: status))
  }
}

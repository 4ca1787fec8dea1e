// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// One row of a staff list: a person with at most one post.
struct StaffRow: Sendable {
  let id: PersonID?
  let person: RegisteredPerson
  /// Columns that say something; what a row leaves empty stays as it was.
  let given: Set<String>

  init(_ row: CSVRow, _ columns: [String]) throws {
    guard !row.isBroken else { throw Objection("line", "Its quotation marks do not close") }
    guard row.fields.count <= columns.count else { throw Objection("line", "It has more fields than the head") }
    var fields: [String: String] = [:]
    for (column, field) in zip(columns, row.fields) {
      let text = ComparableAddress.withoutMarks(field)
      if !text.isEmpty { fields[column] = text }
    }
    given = Set(fields.keys)
    id = try fields["id"].map { text in
      guard let id = PersonID(text) else { throw Objection("id", "Its id is not 32 hexadecimal digits") }
      return id
    }
    person = try Self.person(fields, id)
    try RegistrationRules.check(person)
  }

  private static func person(_ fields: [String: String], _ id: PersonID?) throws -> RegisteredPerson {
    let standing = RegisteredPerson.Standing(rawValue: fields["standing"]?.lowercased() ?? "official")
    guard let standing else { throw Objection("standing", "Its standing is neither official nor outsider") }
    var person = RegisteredPerson(
      id: id ?? PersonID(high: 0, low: 0), name: fields["name"] ?? "", standing: standing, body: fields["body"])
    let (from, until) = (try day(fields["from"], "from"), try day(fields["until"], "until"))
    if let post = fields["post"] {
      person.posts = [HeldPost(title: post, from: from, until: until)]
    } else if from != nil || until != nil {
      throw Objection("post", "It has dates and no post")
    }
    person.addresses = list(fields["addresses"]).map(RegisteredAddress.init(written:))
    person.devices = list(fields["devices"]).map { HeldDevice(name: $0) }
    return person
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ";").map { ComparableAddress.withoutMarks(String($0)) }.filter { !$0.isEmpty }
  }

  private static func day(_ text: String?, _ column: String) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(text) else { throw Objection(column, "Its \(column) is not a day like 2026-11-24") }
    return day
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// What is known of a person as a form has it: one post, address or device a line, days behind semicolons,
/// an address behind the channel it holds on.
package struct PersonText: Sendable, Hashable {
  package var name = ""
  package var standing = RegisteredPerson.Standing.official.rawValue
  package var body = ""
  package var posts = ""
  package var addresses = ""
  package var devices = ""

  package init() {}

  package init(_ person: RegisteredPerson) {
    (name, standing, body) = (person.name, person.standing.rawValue, person.body ?? "")
    posts = person.posts.map { Self.line($0.title, $0.from, $0.until) }.joined(separator: "\n")
    addresses = person.addresses.map(\.written).joined(separator: "\n")
    devices = person.devices.map { Self.line($0.name, $0.from, $0.until) }.joined(separator: "\n")
  }

  private static func line(_ name: String, _ from: Day?, _ until: Day?) -> String {
    var parts = [name]
    if from != nil || until != nil { parts.append(from?.description ?? "") }
    if let until { parts.append(until.description) }
    return parts.joined(separator: "; ")
  }

  /// The person it describes, and what must be mended in it.
  package func person(_ id: PersonID) -> (person: RegisteredPerson, problems: [Problem]) {
    var problems: [Problem] = []
    var person = RegisteredPerson(
      id: id, name: name, standing: RegisteredPerson.Standing(rawValue: standing) ?? .official,
      body: body.isEmpty ? nil : body)
    person.posts = Self.dated(posts, "posts", &problems).map { HeldPost(title: $0.0, from: $0.1, until: $0.2) }
    person.devices = Self.dated(devices, "devices", &problems).map { HeldDevice(name: $0.0, from: $0.1, until: $0.2) }
    person.addresses = addresses.split(whereSeparator: \.isNewline).map { RegisteredAddress(written: String($0)) }
      .filter { !$0.address.isEmpty }
    if RegisteredPerson.Standing(rawValue: standing) == nil {
      problems.append(Problem("standing", "Choose official or outsider"))
    }
    return (person, problems)
  }

  private static func dated(
    _ text: String, _ field: String, _ problems: inout [Problem]
  ) -> [(String, Day?, Day?)] {
    lines(text).enumerated().map { place, parts in
      let days = parts.dropFirst().map { $0.isEmpty ? nil : Day($0) }
      let isWrong = parts.count > 3 || zip(parts.dropFirst(), days).contains { !$0.isEmpty && $1 == nil }
      if isWrong { problems.append(Problem(field, "Line \(place + 1): write days like 2026-11-24, first; last")) }
      return (parts[0], days.first ?? nil, days.dropFirst().first ?? nil)
    }
  }

  /// Lines that say something, each in the parts between semicolons.
  private static func lines(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ";", omittingEmptySubsequences: false)
        .map { ComparableAddress.withoutMarks(String($0)) }
    }.filter { $0.contains { !$0.isEmpty } }
  }
}

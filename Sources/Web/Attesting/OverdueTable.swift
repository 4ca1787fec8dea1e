// SPDX-License-Identifier: Apache-2.0
import Records

/// The overdue list as CSV (RFC 4180), for a spreadsheet: no cell can be taken for a formula.
struct OverdueTable {
  let people: [OverduePerson]

  init(_ people: [OverduePerson]) { self.people = people }

  var text: String {
    let head = ["person", "conversation", "channel", "last captured", "due", "why", "last reminded"]
    let rows = people.flatMap { person in person.conversations.map { row(person, $0) } }
    return ([head] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ person: OverduePerson, _ one: OwnConversation) -> [String] {
    [
      person.person.name, one.conversation.title ?? "", one.conversation.channel,
      one.state.lastCaptured?.description ?? "never", one.due.day?.description ?? "unknown", one.due.reason,
      person.reminded?.description ?? "never",
    ]
  }

  static func cell(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Properties that mean something of their own in certain classes of items ([MS-OXOCAL], [MS-OXOTASK], [MS-OXOJRNL]).
struct MapiFields {
  let key: MapiKey
  let name: String
  /// Beginnings of the classes it belongs to, lower case.
  let classes: [String]
  /// Its words stand in the text too, so that a search finds them.
  var isSearched = false
  /// Numbers with a meaning.
  var meanings: [String: String] = [:]

  func meaning(_ value: String) -> String { meanings[value] ?? value }

  private static let calendar = ["ipm.appointment", "ipm.schedule"]
  private static let tasks = ["ipm.task"]
  private static let journal = ["ipm.activity"]

  static let all: [MapiFields] = [
    MapiFields(key: .number(.appointment, 0x820D), name: "appointment:start", classes: calendar),
    MapiFields(key: .number(.appointment, 0x820E), name: "appointment:end", classes: calendar),
    MapiFields(key: .number(.appointment, 0x8208), name: "appointment:location", classes: calendar, isSearched: true),
    MapiFields(key: .number(.appointment, 0x8215), name: "appointment:wholeDay", classes: calendar),
    MapiFields(key: .number(.appointment, 0x8223), name: "appointment:recurring", classes: calendar),
    MapiFields(key: .number(.appointment, 0x8232), name: "appointment:pattern", classes: calendar),
    MapiFields(key: .number(.appointment, 0x8234), name: "appointment:zone", classes: calendar),
    MapiFields(key: .number(.appointment, 0x823B), name: "appointment:attendees", classes: calendar, isSearched: true),
    MapiFields(key: .number(.appointment, 0x823C), name: "appointment:optional", classes: calendar, isSearched: true),
    MapiFields(
      key: .number(.appointment, 0x8218), name: "appointment:response", classes: calendar,
      meanings: ["1": "organised", "2": "tentative", "3": "accepted", "4": "declined", "5": "not answered"]),
    MapiFields(key: .number(.task, 0x8104), name: "task:start", classes: tasks),
    MapiFields(key: .number(.task, 0x8105), name: "task:due", classes: tasks),
    MapiFields(key: .number(.task, 0x810F), name: "task:completed", classes: tasks),
    MapiFields(key: .number(.task, 0x8102), name: "task:fraction", classes: tasks),
    MapiFields(key: .number(.task, 0x811F), name: "task:owner", classes: tasks, isSearched: true),
    MapiFields(
      key: .number(.task, 0x8101), name: "task:status", classes: tasks,
      meanings: ["0": "not started", "1": "in progress", "2": "complete", "3": "waiting", "4": "deferred"]),
    MapiFields(key: .number(.journal, 0x8700), name: "journal:type", classes: journal),
    MapiFields(key: .number(.journal, 0x8706), name: "journal:start", classes: journal),
    MapiFields(key: .number(.journal, 0x8708), name: "journal:end", classes: journal),
    MapiFields(key: .number(.journal, 0x8707), name: "journal:minutes", classes: journal),
  ]

  /// A contact's fields in the order they are shown ([MS-OXOCNTC] 2.2.1).
  static let contact: [(MapiKey, String)] = [
    (.displayName, "name"), (.tag(0x3A06), "given"), (.tag(0x3A44), "middle"), (.tag(0x3A11), "surname"),
    (.tag(0x3A4F), "nickname"), (.tag(0x3A17), "title"), (.tag(0x3A16), "company"), (.tag(0x3A18), "department"),
    (.number(.address, 0x8083), "email1"), (.number(.address, 0x8080), "email1:name"),
    (.number(.address, 0x8093), "email2"), (.number(.address, 0x80A3), "email3"),
    (.number(.address, 0x8062), "messenger"), (.tag(0x3A08), "phone:work"), (.tag(0x3A09), "phone:home"),
    (.tag(0x3A1C), "phone:mobile"), (.tag(0x3A1A), "phone:primary"), (.tag(0x3A1B), "phone:work2"),
    (.tag(0x3A1F), "phone:other"), (.tag(0x3A24), "fax:work"), (.number(.address, 0x801B), "address:work"),
    (.number(.address, 0x801A), "address:home"), (.number(.address, 0x801C), "address:other"),
    (.tag(0x3A42), "birthday"), (.tag(0x3A51), "homepage"), (.number(.address, 0x8005), "fileUnder"),
  ]
}

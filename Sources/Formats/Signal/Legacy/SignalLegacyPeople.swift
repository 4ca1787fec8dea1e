// SPDX-License-Identifier: Apache-2.0
import Records

/// The recipients and threads of an older backup, whatever its tables call their columns.
struct SignalLegacyPeople {
  private var people: [Int64: SignalPerson] = [:]
  private var byAccount: [String: Int64] = [:]
  /// The same people by the bytes of their account ids.
  private(set) var accounts = SignalPeople()
  private var threads: [Int64: Int64] = [:]
  /// Threads of a time when recipients were numbers and not rows.
  private var addresses: [Int64: String] = [:]
  /// Seconds of the timer that is on now, by thread.
  private(set) var timers: [Int64: Int64] = [:]
  private(set) var secrets: [String: Int] = [:]

  init(_ database: DatabaseFile) {
    let groups = readGroups(database)
    for row in database.rows("SELECT * FROM recipient") { add(row, groups) }
    for row in database.rows("SELECT * FROM thread") { add(thread: row) }
  }

  private mutating func readGroups(_ database: DatabaseFile) -> [String: (title: String?, key: String)] {
    var groups: [String: (String?, String)] = [:]
    for row in database.rows("SELECT * FROM groups") {
      guard let id = row.text("group_id") else { continue }
      let key = row.blob("master_key").flatMap { $0.isEmpty ? nil : $0 }
      if key != nil { secrets["masterKey", default: 0] += 1 }
      groups[id] = (row.text("title"), key.map(SignalPerson.groupKey) ?? "group:\(id)")
    }
    return groups
  }

  private mutating func add(_ row: DatabaseRow, _ groups: [String: (title: String?, key: String)]) {
    guard let id = row.integer("_id") else { return }
    if row.text("profile_key") != nil { secrets["profileKey", default: 0] += 1 }
    if let timer = row.integer("message_expiration_time"), timer > 0 { expiring[id] = timer }
    if let group = row.text("group_id") {
      let known = groups[group]
      people[id] = SignalPerson(
        participant: Participant(name: known?.title), key: known?.key ?? "group:\(group)", isGroup: true)
      return
    }
    let account = row.text("aci") ?? row.text("uuid") ?? row.text("pni")
    let address = row.text("e164") ?? row.text("phone") ?? account ?? row.text("email") ?? row.text("username")
    people[id] = SignalPerson(
      participant: Participant(name: Self.name(row), address: address, isSelf: false),
      key: account ?? address ?? "recipient:\(id)")
    guard let account, let person = people[id] else { return }
    byAccount[account] = id
    let digits = account.utf8.compactMap { signalHexValue($0) }
    guard digits.count == 32 else { return }
    accounts.add(person, account: stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  private var expiring: [Int64: Int64] = [:]

  /// As the phone shows it, newer columns first.
  private static func name(_ row: DatabaseRow) -> String? {
    let names = [
      "nickname_joined_name", "system_joined_name", "system_display_name", "profile_joined_name", "signal_profile_name",
    ]
    return names.lazy.compactMap { row.text($0) }.first { !$0.isEmpty } ?? row.text("username")
  }

  private mutating func add(thread row: DatabaseRow) {
    guard let id = row.integer("_id") else { return }
    let recipient = row.integer("recipient_id") ?? row.integer("thread_recipient_id") ?? row.integer("recipient_ids")
    if let recipient, people[recipient] != nil || row.text("recipient_ids") == nil {
      threads[id] = recipient
    } else {
      addresses[id] = row.text("recipient_ids")
    }
    if let timer = recipient.flatMap({ expiring[$0] }) { timers[id] = timer }
  }

  func label(ofThread id: Int64?) -> ConversationLabel {
    guard let id else { return ConversationLabel(id: "thread:0") }
    if let person = threads[id].flatMap({ people[$0] }) { return person.label }
    if let address = addresses[id] { return ConversationLabel(id: address) }
    return ConversationLabel(id: "thread:\(id)")
  }

  func isGroup(thread id: Int64?) -> Bool { id.flatMap { threads[$0] }.flatMap { people[$0] }?.isGroup ?? false }

  /// Whom a column names: a row's number, or an address of older versions.
  func participant(_ value: DatabaseValue) -> Participant? {
    guard let text = value.text, !text.isEmpty else { return nil }
    if let id = value.integer, let person = people[id] { return person.participant }
    if let id = byAccount[text] { return people[id]?.participant }
    return Participant(address: value.integer.map { people.isEmpty ? text : "recipient:\($0)" } ?? text)
  }

  func key(_ value: DatabaseValue) -> String {
    guard let id = value.integer, let person = people[id] else { return value.text ?? "unknown" }
    return person.key
  }

  func name(_ value: DatabaseValue) -> String {
    let participant = participant(value)
    return participant?.name ?? participant?.address ?? "unknown"
  }
}

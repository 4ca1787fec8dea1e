// SPDX-License-Identifier: Apache-2.0

/// The messages of Signal's Backup.proto (libsignal rust/message-backup/src/proto/backup.proto, Signal-Android
/// lib/archive/src/main/protowire/Backup.proto, both as of 2026), as tables.
///
/// One line a message: its name, then `number:name/kind`, a `*` behind the name where it is repeated. Kinds: i whole
/// number (none written), b truth value, s text, x bytes, f float, c fixed32; `key`, `pin` and `id` are secrets of
/// bytes, text and number; `@Name` an enumeration, `Name` a message. Enumerations: a name, then their values from 0.
package struct SignalSchema: Sendable {
  package struct Message: Sendable {
    package fileprivate(set) var fields: [SignalField] = []
    fileprivate var byNumber: [Int: Int] = [:]
    fileprivate var byName: [String: Int] = [:]

    func field(_ number: Int) -> SignalField? { byNumber[number].map { fields[$0] } }
    package func field(_ name: String) -> SignalField? { byName[name].map { fields[$0] } }
  }

  package private(set) var messages: [String: Message] = [:]
  package private(set) var choices: [String: [String]] = [:]

  package static let backup = SignalSchema(
    messages: [frames, recipients, items, contents, updates], choices: enumerations)

  init(messages tables: [String], choices: String) {
    for table in tables {
      for line in table.split(separator: "\n") { add(message: line.split(separator: " ")) }
    }
    for line in choices.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let name = words.first else { continue }
      self.choices[String(name)] = words.dropFirst().map(String.init)
    }
  }

  private mutating func add(message words: [Substring]) {
    guard let name = words.first else { return }
    var message = Message()
    for field in words.dropFirst().compactMap(SignalField.init) {
      message.byNumber[field.number] = message.fields.count
      message.byName[field.name] = message.fields.count
      message.fields.append(field)
    }
    messages[String(name)] = message
  }

  /// Messages and enumerations fields speak of that no table has; none, as a test holds.
  package var unresolved: [String] {
    messages.values.flatMap(\.fields).compactMap { field in
      switch field.kind {
      case .node(let name): messages[name] == nil ? name : nil
      case .choice(let name): choices[name] == nil ? name : nil
      case .number, .flag, .text, .bytes, .real, .fixed, .secretBytes, .secretText, .secretNumber: nil
      }
    }
  }
}

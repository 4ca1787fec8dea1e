// SPDX-License-Identifier: Apache-2.0
import Records

/// The people and conversations of one file: each made once and shared by its messages.
struct TextPeople {
  /// What an MMS writes where the telephone's own number belongs.
  static let ownAddress = "insert-address-token"

  let me = Participant(isSelf: true)
  private let file: String
  private var people: [Person: Participant] = [:]
  private var conversations: [String: ItemOrigin] = [:]

  private struct Person: Hashable {
    let address: String?
    let name: String?
    let isSelf: Bool?
  }

  init(file: String) { self.file = file }

  mutating func person(_ address: String?, name: String? = nil, isSelf: Bool? = false) -> Participant {
    let key = Person(address: address, name: name == "(Unknown)" ? nil : name, isSelf: isSelf)
    if let known = people[key] { return known }
    let made = Participant(name: key.name, address: key.address, isSelf: key.isSelf)
    people[key] = made
    return made
  }

  /// The conversation with these addresses ("a~b~c"), named by what is first said of it.
  mutating func conversation(_ addresses: String?, title: String?) -> ItemOrigin {
    let key = addresses ?? ""
    if let known = conversations[key] { return known }
    let name = title == "(Unknown)" ? nil : title
    let label = ConversationLabel(id: Self.id(key), title: name ?? addresses)
    let origin = ItemOrigin(conversation: label, file: file)
    conversations[key] = origin
    return origin
  }

  /// A conversation known by a number of its own.
  mutating func thread(_ id: String, title: @autoclosure () -> String?) -> ItemOrigin {
    if let known = conversations[id] { return known }
    let origin = ItemOrigin(conversation: ConversationLabel(id: "thread \(id)", title: title()), file: file)
    conversations[id] = origin
    return origin
  }

  /// Addresses without the spaces and marks people put between digits, in order, each once.
  private static func id(_ addresses: String) -> String {
    let plain = addresses.utf8.split(separator: UInt8(ascii: "~")).map { part in
      String(decoding: part.filter { !Self.isMark($0) }, as: UTF8.self)
    }
    let id = Set(plain).sorted().joined(separator: "~")
    return id.isEmpty ? "unknown" : id
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }
}

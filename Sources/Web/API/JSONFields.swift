// SPDX-License-Identifier: Apache-2.0

/// The members of an object sent to us, each taken once; whatever is left over is a mistake of the sender's.
struct JSONFields {
  private var members: [String: JSONValue]

  init(_ bytes: [UInt8]) throws(DoorError) { try self.init(try StrictJSON.read(bytes)) }

  init(_ value: JSONValue) throws(DoorError) {
    guard case .object(let members) = value else { throw .badRequest }
    self.members = members
  }

  mutating func text(_ name: String, upTo limit: Int = 1_000) throws(DoorError) -> String {
    guard let text = try optionalText(name, upTo: limit) else { throw .badRequest }
    return text
  }

  mutating func optionalText(_ name: String, upTo limit: Int = 1_000) throws(DoorError) -> String? {
    switch members.removeValue(forKey: name) {
    case nil: return nil
    case .text(let text)? where !text.isEmpty && text.unicodeScalars.count <= limit && !text.utf8.contains(0):
      return text
    default: throw .badRequest
    }
  }

  mutating func whole(_ name: String, in range: ClosedRange<Int>) throws(DoorError) -> Int {
    guard case .whole(let number)? = members.removeValue(forKey: name), range.contains(number) else {
      throw .badRequest
    }
    return number
  }

  mutating func choice<Choice: RawRepresentable>(_ name: String) throws(DoorError) -> Choice
  where Choice.RawValue == String {
    guard let choice: Choice = try optionalChoice(name) else { throw .badRequest }
    return choice
  }

  mutating func optionalChoice<Choice: RawRepresentable>(_ name: String) throws(DoorError) -> Choice?
  where Choice.RawValue == String {
    guard let text = try optionalText(name) else { return nil }
    guard let choice = Choice(rawValue: text) else { throw .badRequest }
    return choice
  }

  mutating func list(_ name: String, upTo limit: Int) throws(DoorError) -> [JSONValue] {
    switch members.removeValue(forKey: name) {
    case nil: return []
    case .list(let items)? where items.count <= limit: return items
    default: throw .badRequest
    }
  }

  func finish() throws(DoorError) { guard members.isEmpty else { throw .badRequest } }
}

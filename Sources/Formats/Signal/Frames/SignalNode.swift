// SPDX-License-Identifier: Apache-2.0

/// A message of Signal's Backup.proto as a tree of named fields: the one model of both wire forms.
///
/// A field that is absent has its default value in proto3; readers say which.
package struct SignalNode: Sendable, Hashable {
  package struct Field: Sendable, Hashable {
    package let name: String
    package var value: SignalValue
  }

  package var fields: [Field]
  /// Where it stands in its file.
  package var range: Range<Int>

  package init(fields: [Field] = [], range: Range<Int> = 0..<0) {
    self.fields = fields
    self.range = range
  }

  package subscript(name: String) -> SignalValue? { fields.first { $0.name == name }?.value }

  func node(_ name: String) -> SignalNode? {
    guard case .node(let node)? = self[name] else { return nil }
    return node
  }

  /// nil where absent or empty: an empty text is proto3's default.
  func text(_ name: String) -> String? {
    guard case .text(let text)? = self[name], !text.isEmpty else { return nil }
    return text
  }

  func number(_ name: String) -> Int64? {
    guard case .number(let number)? = self[name] else { return nil }
    return number
  }

  func flag(_ name: String) -> Bool {
    guard case .flag(let flag)? = self[name] else { return false }
    return flag
  }

  /// The name of an enumeration's value; nil where absent or not known by name.
  func choice(_ name: String) -> String? {
    guard case .choice(let choice)? = self[name] else { return nil }
    return choice
  }

  func bytes(_ name: String) -> [UInt8]? {
    guard case .bytes(let bytes)? = self[name], !bytes.isEmpty else { return nil }
    return bytes
  }

  func secret(_ name: String) -> [UInt8]? {
    guard case .secret(let bytes)? = self[name], !bytes.isEmpty else { return nil }
    return bytes
  }

  func nodes(_ name: String) -> [SignalNode] {
    list(name).compactMap { if case .node(let node) = $0 { node } else { nil } }
  }

  func numbers(_ name: String) -> [Int64] {
    list(name).compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  private func list(_ name: String) -> [SignalValue] {
    guard case .list(let values)? = self[name] else { return [] }
    return values
  }

  /// The first field that is a message, with its name: what a `oneof` holds.
  func firstNode(among names: some Sequence<String>) -> (name: String, node: SignalNode)? {
    for name in names { if let node = node(name) { return (name, node) } }
    return nil
  }

  mutating func put(_ name: String, _ value: SignalValue, repeated: Bool) {
    guard let at = fields.firstIndex(where: { $0.name == name }) else {
      fields.append(Field(name: name, value: repeated ? .list([value]) : value))
      return
    }
    guard repeated, case .list(var values) = fields[at].value else {
      fields[at].value = value
      return
    }
    fields[at].value = .list([])
    values.append(value)
    fields[at].value = .list(values)
  }
}

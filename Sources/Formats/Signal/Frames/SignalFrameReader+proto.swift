// SPDX-License-Identifier: Apache-2.0

extension SignalFrameReader {
  /// A message of the binary form.
  /// - Parameter place: where `bytes` begins in its file.
  package mutating func node(
    _ bytes: ArraySlice<UInt8>, at place: Int, of type: String, depth: Int = 0
  ) -> SignalNode {
    var node = SignalNode(range: place..<place + bytes.count)
    guard let message = schema.messages[type], depth < Self.depth else {
      seeUnknown()
      return node
    }
    var input = ProtoInput(bytes)
    while let tag = input.tag() {
      let isKnown = message.field(tag.number).map { add(tag, $0, from: &input, to: &node, place, depth) } ?? false
      if !isKnown { seeUnknown() }
    }
    if input.isBroken { seeUnknown() }
    return node
  }

  /// False where the wire says another kind than the table.
  private mutating func add(
    _ tag: ProtoInput.Tag, _ field: SignalField, from input: inout ProtoInput, to node: inout SignalNode, _ place: Int,
    _ depth: Int
  ) -> Bool {
    switch tag.content {
    case .varint(let number): return add(varint: number, field, to: &node)
    case .fixed32(let number): return add(fixed: number, field, to: &node)
    case .fixed64: return false
    case .piece(let piece):
      let start = place + (piece.startIndex - input.start)
      guard let value = value(piece, at: start, field, depth) else { return addPacked(piece, field, to: &node) }
      node.put(field.name, value, repeated: field.isRepeated)
      return true
    }
  }

  private mutating func add(varint number: UInt64, _ field: SignalField, to node: inout SignalNode) -> Bool {
    let signed = Int64(bitPattern: number)
    let value: SignalValue? =
      switch field.kind {
      case .number: .number(signed)
      case .flag: .flag(number != 0)
      case .choice(let name): choice(signed, of: name)
      case .secretNumber: secret(Array(String(number).utf8), field)
      case .text, .bytes, .real, .fixed, .secretBytes, .secretText, .node: nil
      }
    guard let value else { return false }
    node.put(field.name, value, repeated: field.isRepeated)
    return true
  }

  private mutating func add(fixed number: UInt32, _ field: SignalField, to node: inout SignalNode) -> Bool {
    switch field.kind {
    case .fixed: node.put(field.name, .number(Int64(number)), repeated: field.isRepeated)
    case .real: node.put(field.name, .real(Float(bitPattern: number)), repeated: field.isRepeated)
    case .number, .flag, .text, .bytes, .secretBytes, .secretText, .secretNumber, .choice, .node: return false
    }
    return true
  }

  private mutating func value(
    _ piece: ArraySlice<UInt8>, at place: Int, _ field: SignalField, _ depth: Int
  ) -> SignalValue? {
    switch field.kind {
    case .text: text(decode(piece), field)
    case .bytes: .bytes(Array(piece))
    case .secretBytes, .secretText: secret(Array(piece), field)
    case .node(let type): .node(node(piece, at: place, of: type, depth: depth + 1))
    case .number, .flag, .real, .fixed, .secretNumber, .choice: nil
    }
  }

  private mutating func decode(_ piece: ArraySlice<UInt8>) -> String {
    if let text = String(validating: piece, as: UTF8.self) { return text }
    seeRepairs(1)
    return String(decoding: piece, as: UTF8.self)
  }

  /// Numbers of a repeated field stand packed in one piece.
  private mutating func addPacked(_ piece: ArraySlice<UInt8>, _ field: SignalField, to node: inout SignalNode) -> Bool {
    guard field.isRepeated else { return false }
    var input = ProtoInput(piece)
    while !input.isAtEnd {
      switch field.kind {
      case .real, .fixed:
        guard let number = input.fixed32(), add(fixed: number, field, to: &node) else { return false }
      case .number, .flag, .choice:
        guard let number = input.varint(), add(varint: number, field, to: &node) else { return false }
      case .text, .bytes, .secretBytes, .secretText, .secretNumber, .node: return false
      }
    }
    return true
  }
}

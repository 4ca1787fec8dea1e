// SPDX-License-Identifier: Apache-2.0
import Foundation

extension SignalFrameReader {
  /// proto3-JSON: 64-bit numbers are texts, bytes base64, enumerations their names or a number.
  package mutating func node(_ piece: JSONPiece, of type: String, depth: Int = 0) -> SignalNode {
    var node = SignalNode(range: piece.range)
    guard let message = schema.messages[type], depth < Self.depth else {
      seeUnknown()
      return node
    }
    if depth == 0 { seeRepairs(piece.repairs) }
    for member in piece.members {
      guard let field = message.field(member.name) ?? message.field(Self.camel(member.name)) else {
        seeUnknown()
        continue
      }
      guard !member.piece.isNull else { continue }
      let pieces = field.isRepeated ? member.piece.elements : [member.piece]
      if field.isRepeated, pieces.isEmpty, !Self.isEmptyList(member.piece) { seeUnknown() }
      for piece in pieces { add(piece, field, to: &node, depth) }
    }
    return node
  }

  private mutating func add(_ piece: JSONPiece, _ field: SignalField, to node: inout SignalNode, _ depth: Int) {
    guard let value = value(piece, field, depth) else { return seeUnknown() }
    node.put(field.name, value, repeated: field.isRepeated)
  }

  private mutating func value(_ piece: JSONPiece, _ field: SignalField, _ depth: Int) -> SignalValue? {
    switch field.kind {
    case .number, .fixed: Self.whole(piece).map { .number($0) }
    case .flag: piece.bool.map { .flag($0) }
    case .text: piece.string.map { text($0, field) }
    case .real: piece.double.map { .real(Float($0)) }
    case .bytes: Self.bytes(piece).map { .bytes($0) }
    case .secretBytes: piece.string.map { secret(Self.bytes(piece) ?? Array($0.utf8), field) }
    case .secretText, .secretNumber: piece.text.map { secret(Array($0.utf8), field) }
    case .choice(let name): choice(piece, of: name)
    case .node(let type): piece.isObject ? .node(self.node(piece, of: type, depth: depth + 1)) : nil
    }
  }

  /// Names no table has are not shown either: a damaged line may have a key in their place.
  private func choice(_ piece: JSONPiece, of name: String) -> SignalValue? {
    if let text = piece.string { return schema.choices[name]?.contains(text) == true ? .choice(text) : nil }
    return piece.integer.map { choice($0, of: name) }
  }

  /// Numbers above 2^63 (mute for ever) keep their bits.
  private static func whole(_ piece: JSONPiece) -> Int64? {
    piece.integer ?? piece.text.flatMap { UInt64($0) }.map { Int64(bitPattern: $0) }
  }

  private static func bytes(_ piece: JSONPiece) -> [UInt8]? {
    guard let text = piece.string else { return nil }
    // The alphabet of URLs is allowed too.
    let plain = text.utf8.map { $0 == 45 ? 43 : $0 == 95 ? 47 : $0 } as [UInt8]
    return Data(base64Encoded: Data(plain)).map { [UInt8]($0) }
  }

  /// `members_banned` of the proto is `membersBanned` in JSON.
  private static func camel(_ name: String) -> String {
    let words = name.split(separator: "_")
    return (words.first.map(String.init) ?? "")
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func isEmptyList(_ piece: JSONPiece) -> Bool { piece.value == .array([]) }
}

extension JSONPiece {
  var isObject: Bool { if case .object = value { true } else { false } }
}

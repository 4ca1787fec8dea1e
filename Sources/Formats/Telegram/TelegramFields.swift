// SPDX-License-Identifier: Apache-2.0

/// The members of one message, the common ones at hand.
struct TelegramFields {
  private(set) var id: String?
  private(set) var type: String?
  private(set) var date: String?
  private(set) var unixTime: String?
  private(set) var from: String?
  private(set) var fromID: String?
  private(set) var text: JSONPiece?
  private(set) var entities: JSONPiece?
  private(set) var rest: [JSONMember] = []

  init(_ members: [JSONMember]) {
    for member in members {
      guard let field = Self.fields[member.name] else {
        rest.append(member)
        continue
      }
      take(field, member.piece)
    }
  }

  private enum Field { case id, type, date, unixTime, from, fromID, text, entities }

  private static let fields: [String: Field] = [
    "id": .id, "type": .type, "date": .date, "date_unixtime": .unixTime, "from": .from, "from_id": .fromID,
    "actor": .from, "actor_id": .fromID, "text": .text, "text_entities": .entities,
  ]

  private mutating func take(_ field: Field, _ piece: JSONPiece) {
    switch field {
    case .id: id = piece.text
    case .type: type = piece.text
    case .date: date = piece.text
    case .unixTime: unixTime = piece.text
    case .from: from = piece.text
    case .fromID: fromID = piece.text
    case .text: text = piece
    case .entities: entities = piece
    }
  }

  subscript(name: String) -> JSONPiece? { rest.first { $0.name == name }?.piece }

  /// Words or a number; nil where there are none.
  func words(_ name: String) -> String? {
    guard !rest.isEmpty, let text = self[name]?.text, !text.isEmpty else { return nil }
    return text
  }
}

// SPDX-License-Identifier: Apache-2.0

extension JSONPiece {
  /// The member of that name, as Graph writes it ("chatId") or as Purview does ("ChatId"); nil for null.
  func field(_ name: String) -> JSONPiece? {
    let found = self[name] ?? self[name.prefix(1).uppercased() + name.dropFirst()]
    return found?.isNull == true ? nil : found
  }
}

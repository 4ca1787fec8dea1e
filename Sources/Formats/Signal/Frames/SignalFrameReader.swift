// SPDX-License-Identifier: Apache-2.0

/// Turns both wire forms into `SignalNode`s, guided by the tables: the one door secrets come in by.
///
/// What the tables do not know is counted and never shown: a newer version's field may be a key.
package struct SignalFrameReader {
  /// Edits stand in items, quotes in messages: real frames are 8 deep.
  static let depth = 24

  let schema: SignalSchema
  private(set) var secrets = SignalSecrets()
  /// Fields no table has, and values of another kind than the table says.
  package private(set) var unknownFields = 0
  /// Texts with bytes that are no UTF-8 or lone surrogates.
  private(set) var repairs = 0

  package init(schema: SignalSchema = .backup) { self.schema = schema }

  mutating func seeUnknown() { unknownFields += 1 }
  mutating func seeRepairs(_ count: Int) { repairs += count }

  /// Words that may be anything are kept as they are; names that are keys are not, nor those of calls in addresses.
  mutating func text(_ text: String, _ field: SignalField) -> SignalValue {
    guard field.name != "body" else { return .text(text) }
    guard SignalSecrets.looksLikeKey(text) else { return .text(secrets.scrub(text)) }
    return secret(Array(text.utf8), field)
  }

  mutating func secret(_ bytes: [UInt8], _ field: SignalField) -> SignalValue {
    secrets.see(bytes, field)
    return .secret(bytes)
  }

  /// The name of an enumeration's value; a number a newer version added stays a number.
  func choice(_ number: Int64, of name: String) -> SignalValue {
    guard let names = schema.choices[name], number >= 0, number < names.count else { return .number(number) }
    return .choice(names[Int(number)])
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A value with the bytes it stands in, and how much of it had to be repaired to be read.
package struct JSONPiece: Sendable, Hashable {
  package let value: JSONValue
  /// Where it stands in the source.
  package let range: Range<Int>
  /// Lone surrogates and bytes that are no UTF-8, shown as U+FFFD here and inside; unknown escapes kept as written.
  package let repairs: Int

  package init(value: JSONValue, range: Range<Int>, repairs: Int = 0) {
    self.value = value
    self.range = range
    self.repairs = repairs
  }

  /// The first member of that name; nil when there is none or this is no object.
  package subscript(name: String) -> JSONPiece? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.piece
  }

  package var string: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  /// A whole number, or a string of its digits.
  package var integer: Int64? {
    switch value {
    case .number(let digits), .string(let digits): Int64(digits)
    case .object, .array, .bool, .null: nil
    }
  }

  package var double: Double? {
    switch value {
    case .number(let digits), .string(let digits): Double(digits)
    case .object, .array, .bool, .null: nil
    }
  }

  package var bool: Bool? {
    guard case .bool(let flag) = value else { return nil }
    return flag
  }

  /// The elements of an array; none of anything else.
  package var elements: [JSONPiece] {
    guard case .array(let pieces) = value else { return [] }
    return pieces
  }

  /// The members of an object; none of anything else.
  package var members: [JSONMember] {
    guard case .object(let members) = value else { return [] }
    return members
  }

  /// A string, or a number or truth value as written.
  package var text: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .object, .array, .null: nil
    }
  }

  package var isNull: Bool { value == .null }
}

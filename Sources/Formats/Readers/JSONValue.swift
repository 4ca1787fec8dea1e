// SPDX-License-Identifier: Apache-2.0

/// A JSON value as the source wrote it: numbers keep their digits, members their order and their doubles.
package enum JSONValue: Sendable, Hashable {
  case object([JSONMember])
  case array([JSONPiece])
  case string(String)
  case number(String)
  case bool(Bool)
  case null
}

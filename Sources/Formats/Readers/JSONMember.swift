// SPDX-License-Identifier: Apache-2.0

/// A name and its value inside an object.
package struct JSONMember: Sendable, Hashable {
  package let name: String
  package let piece: JSONPiece

  package init(name: String, piece: JSONPiece) {
    self.name = name
    self.piece = piece
  }
}

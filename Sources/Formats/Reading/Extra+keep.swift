// SPDX-License-Identifier: Apache-2.0
import Records

/// Extras are kept only where the source says something.
extension [Extra] {
  package mutating func keep(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { append(Extra(name, value)) }
  }

  /// A part of the source that has no field of its own, as JSON text; empty lists and objects say nothing.
  package mutating func keep(raw name: String, _ piece: JSONPiece?, _ json: inout JSONText) {
    guard let piece, piece.says else { return }
    append(Extra("raw:" + name, json.text(piece)))
  }
}

extension JSONPiece {
  fileprivate var says: Bool {
    switch value {
    case .null: false
    case .object(let members): !members.isEmpty
    case .array(let pieces): !pieces.isEmpty
    case .string(let words): !words.isEmpty
    case .number, .bool: true
    }
  }
}

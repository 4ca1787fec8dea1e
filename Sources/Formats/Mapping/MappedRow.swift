// SPDX-License-Identifier: Apache-2.0
import Records

/// One row of a mapped source: fields under the names of its columns, or a JSON value.
enum MappedRow {
  case fields([String], columns: [String])
  case json(JSONPiece)

  /// What stands at a column or path, in order; empty when it is not there or says nothing.
  func texts(at place: String) -> [String] {
    switch self {
    case .fields(let fields, let columns):
      guard let index = columns.firstIndex(of: place), index < fields.count, !fields[index].isEmpty else { return [] }
      return [fields[index]]
    case .json(let piece): return Self.texts(of: Self.piece(piece, at: place))
    }
  }

  /// Whether the row has the column or member at all, however empty.
  func has(_ place: String) -> Bool {
    switch self {
    case .fields(let fields, let columns): columns.firstIndex(of: place).map { $0 < fields.count } ?? false
    case .json(let piece): Self.piece(piece, at: place) != nil
    }
  }

  /// Everything under a name that is not in `taken`, as extras.
  func rest(except taken: Set<String>) -> [Extra] {
    switch self {
    case .fields(let fields, let columns):
      return fields.indices.compactMap { index in
        let name = index < columns.count ? columns[index] : String(index + 1)
        let isTaken = taken.contains(name) && columns.firstIndex(of: name) == index
        return isTaken || fields[index].isEmpty ? nil : Extra("raw:\(name)", fields[index])
      }
    case .json(let piece):
      guard case .object(let members) = piece.value else { return [Extra("raw:", piece.written)] }
      return members.compactMap { member in
        taken.contains(member.name) || member.piece.isNull
          ? nil : Extra("raw:\(member.name)", member.piece.text ?? member.piece.written)
      }
    }
  }

  /// Names at the top of the row.
  var names: [String] {
    switch self {
    case .fields(_, let columns): columns
    case .json(let piece): piece.members.map(\.name)
    }
  }

  private static func piece(_ piece: JSONPiece, at place: String) -> JSONPiece? {
    if let member = piece[place] { return member }
    return MappingReader.path(place).reduce(piece) { found, step in
      found.flatMap { found in
        found[step] ?? Int(step).flatMap { found.elements.indices.contains($0) ? found.elements[$0] : nil }
      }
    }
  }

  private static func texts(of piece: JSONPiece?) -> [String] {
    guard let piece, !piece.isNull else { return [] }
    if let text = piece.text { return text.isEmpty ? [] : [text] }
    if case .array(let pieces) = piece.value { return pieces.flatMap { texts(of: $0) } }
    return [piece.written]
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// What a file of messages says of its thread.
struct MetaThread {
  var title: String?
  var participants: [String] = []
  /// The rest, as extras of the thread's first item.
  var extras: [Extra] = []

  init() {}

  /// Reads what stands around the list of messages.
  init(_ source: any ByteSource, _ mender: inout MetaMender) throws {
    let members = try JSONOutline.members(of: source)
    for (name, _) in members where name != "messages" {
      guard let piece = try JSONOutline.value(name, in: members, of: source) else { continue }
      take(name, piece, &mender)
    }
  }

  private mutating func take(_ name: String, _ piece: JSONPiece, _ mender: inout MetaMender) {
    switch name {
    case "title", "threadName": title = piece.string.map { mender.text($0) }
    case "participants":
      participants = piece.elements.compactMap { $0["name"]?.string ?? $0.string }.map { mender.text($0) }
    default:
      guard !piece.isNull, piece.value != .array([]), piece.value != .object([]) else { return }
      let isOn = mender.isOn
      var writer = JSONText { isOn ? MetaMender.mend($0) ?? $0 : $0 }
      let value = piece.string.map { mender.text($0) } ?? writer.text(piece)
      extras.append(Extra("thread:\(name.hasPrefix("thread_") ? String(name.dropFirst(7)) : name)", value))
    }
  }

  /// For the first item of the thread.
  var facts: [Extra] {
    participants.enumerated().map { Extra("thread:participant:\($0.offset + 1)", $0.element) } + extras
  }
}

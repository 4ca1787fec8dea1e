// SPDX-License-Identifier: Apache-2.0
import Records

/// The words of a message inside a message, so that a search finds them.
struct NestedText {
  /// The attachment it stands in, counted from 0.
  var number: Int
  /// Its header in a few lines, then its text.
  let text: String
}

extension MailDraft {
  /// Puts the nested words behind the message's own; `attachment:N:text` says where they stand (UTF-8 bytes).
  mutating func joinNested() {
    for piece in nested {
      var body = text ?? ""
      if !body.isEmpty { body.append(body.utf8.last == 0x0A ? "\n" : "\n\n") }
      let start = body.utf8.count
      body.append(piece.text)
      text = body
      extras.append(Extra("attachment:\(piece.number):text", "\(start)-\(body.utf8.count)"))
    }
    nested.removeAll()
  }
}

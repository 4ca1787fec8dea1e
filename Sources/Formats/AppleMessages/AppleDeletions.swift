// SPDX-License-Identifier: Apache-2.0
import Records

/// Marks what was edited, unsent, or moved to "recently deleted".
struct AppleDeletions {
  private let parts: DatabaseLookup

  init(_ database: DatabaseFile) { parts = DatabaseLookup(database, "recoverable_message_part", by: "message_id") }

  func mark(
    _ message: inout ParsedMessage, _ row: DatabaseRow, _ place: AppleConversations.Place, _ desk: inout ReadingDesk
  ) {
    if row.integer("date_edited") ?? 0 != 0 || row.integer("date_retracted") ?? 0 != 0 { revise(&message, row, &desk) }
    let lost = parts.rows(row.integer("rowid") ?? 0)
    for part in lost {
      let number = part.text("part_index") ?? "0"
      message.extras.keep("deleted:part:\(number)", part.blob("part_text").flatMap(Self.words))
      message.extras.keep("deleted:part:\(number):at", part.integer("delete_date").flatMap(AppleTime.text))
    }
    guard let deletedAt = place.deletedAt else { return }
    desk.count("recoverable")
    message.deleted = true
    message.extras.append(Extra("deleted:by", "self"))
    message.extras.keep("deleted:at", AppleTime.text(deletedAt))
  }

  private func revise(_ message: inout ParsedMessage, _ row: DatabaseRow, _ desk: inout ReadingDesk) {
    let at = row.integer("date_edited").flatMap(AppleTime.text) ?? row.integer("date_retracted").flatMap(AppleTime.text)
    guard let revisions = row.blob("message_summary_info").flatMap({ AppleRevisions($0) }) else {
      message.edited = true
      message.extras.keep("edited:at", at)
      return
    }
    message.extras += revisions.extras
    if revisions.isUnsent, message.text == nil {
      (message.type, message.deleted) = (.deleted, true)
      message.extras.append(Extra("deleted:by", "sender"))
      message.extras.keep("deleted:at", at)
      desk.count("unsent")
    } else {
      message.edited = !revisions.revisions.isEmpty || revisions.unsent.isEmpty
      message.extras.keep("edited:at", at)
    }
  }

  /// Archived words, or plain ones.
  private static func words(_ bytes: [UInt8]) -> String? {
    AttributedBody(bytes)?.text ?? (bytes.starts(with: [0x04, 0x0B]) ? nil : String(validating: bytes, as: UTF8.self))
  }
}

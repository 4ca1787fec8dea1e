// SPDX-License-Identifier: Apache-2.0
import Records

/// Files of messages.
extension TelegramMessageMaker {
  func addMedia(
    _ fields: TelegramFields, _ message: inout ParsedMessage, _ extras: inout [Extra], _ desk: inout ReadingDesk
  ) throws {
    extras.keep("expires:seconds", fields.words("self_destruct_period_seconds"))
    if let duration = fields.words("duration_seconds") { extras.append(Extra("raw:duration_seconds", duration)) }
    extras.keep("sticker:emoji", fields.words("sticker_emoji"))
    guard let path = fields.words("photo") ?? fields.words("file") else { return }
    message.type = fields.words("media_type") == "sticker" ? .sticker : .media
    let isSelfDestructing = fields["self_destruct_period_seconds"] != nil
    let type = fields.words("mime_type") ?? (fields["photo"] == nil ? nil : "image/jpeg")
    message.attachments = [
      try attachment(path, fields.words("file_name"), type, isSelfDestructing: isSelfDestructing, &desk)
    ]
  }

  /// The file at `path`, or what Telegram says in its place ("(File not included. …)").
  func attachment(
    _ path: String, _ name: String?, _ mediaType: String?, isSelfDestructing: Bool, _ desk: inout ReadingDesk
  ) throws -> ParsedAttachment {
    guard path.hasPrefix("(") else {
      let type = mediaType ?? MediaKind.type(ofName: path)
      return try desk.media.take(at: folder + path, name: name, mediaType: type)
    }
    let status = Self.status(of: path)
    return ParsedAttachment(name: name, status: isSelfDestructing ? .viewOnce : status, mediaType: mediaType)
  }

  static func status(of placeholder: String) -> ParsedAttachment.Status {
    let words = placeholder.lowercased()
    if words.contains("exceeds maximum size") { return .tooLarge }
    return words.contains("unavailable") ? .missing : .omitted
  }
}

// SPDX-License-Identifier: Apache-2.0

/// What an element inside a message's block says, told by its class.
enum TelegramRole {
  case other, fromName, forwardedName, text, reply, signature, service
  case mediaTitle, mediaDescription, mediaStatus, question, answer, votes, emoji, reactionCount

  /// - Parameter parent: what the element around it says; one that has no class says the same.
  init(_ attributes: HTMLAttributes, in parent: TelegramRole, isInForwarded: Bool) {
    guard let classes = attributes["class"] else {
      self = parent
      return
    }
    if parent == .answer {
      self = .votes
    } else if classes == "body details" {
      self = .service
    } else {
      let words = classes.utf8.split { $0 == 0x20 || $0 == 0x09 }.lazy.map { Substring($0) }
      self = words.compactMap { Self.classes[$0] }.first ?? parent
    }
    if self == .fromName, isInForwarded { self = .forwardedName }
  }

  private static let classes: [Substring: TelegramRole] = [
    "from_name": .fromName, "text": .text, "reply_to": .reply, "signature": .signature, "title": .mediaTitle,
    "description": .mediaDescription, "status": .mediaStatus, "question": .question, "answer": .answer,
    "emoji": .emoji, "count": .reactionCount, "date": .other, "userpic_wrap": .other, "userpics": .other,
    "userpic": .other, "total": .other, "body": .other, "video_duration": .other, "reactions": .other,
    "details": .other,
  ]
}

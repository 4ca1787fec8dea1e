// SPDX-License-Identifier: Apache-2.0

/// What a file without words is, where a copy says it; documents are anything, so they are not told apart.
enum MediaKind: UInt8, Sendable {
  case unknown, image, video, audio, sticker

  init(_ message: ParsedMessage) {
    let type = message.attachments.first?.mediaType ?? ""
    if message.type == .sticker || type == "image/webp" {
      self = .sticker
    } else if type == "image/gif" || message.type != .media {
      self = .unknown
    } else if type.utf8.starts(with: "image".utf8) {
      self = .image
    } else if type.utf8.starts(with: "video".utf8) {
      self = .video
    } else {
      self = type.utf8.starts(with: "audio".utf8) ? .audio : .unknown
    }
  }

  /// Whether two copies may say so of one file.
  func agrees(with other: MediaKind) -> Bool { self == other || self == .unknown || other == .unknown }
}

// SPDX-License-Identifier: Apache-2.0

/// One line of a chat as it happened; each phone's export writes it its own way.
struct ChatLine: Sendable {
  let at: ChatTime
  /// Key of the cast; nil for a line of the application alone.
  let who: String?
  let said: Said
  /// Keys of those on whose phones the line is not.
  var absentFrom: Set<String> = []

  enum Said: Sendable {
    case text(String)
    case edited(String)
    case deleted
    /// Deleted for everyone, but still read on the phone of `except`, which was exported before.
    case deletedLater(String, except: String)
    case photo(String, caption: String)
    case document(String)
    case voice
    case viewOnce
    case location(String)
    case place(String)
    case contact(String)
    case poll(String, options: [String])
    case missedCall
    case notice(ChatNotice)

    /// Whether the line stands for a file, attached or left out.
    var isFile: Bool {
      switch self {
      case .photo, .document, .voice, .viewOnce, .contact: true
      case .text, .edited, .deleted, .deletedLater, .location, .place, .poll, .missedCall, .notice: false
      }
    }
  }
}

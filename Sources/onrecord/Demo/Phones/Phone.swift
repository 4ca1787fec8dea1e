// SPDX-License-Identifier: Apache-2.0

/// Whose phone exported a chat, and what its address book calls people.
struct Phone: Sendable {
  /// Key of the cast.
  let holder: String
  /// Title of the chat on this phone: the group's, or the other person's name.
  let title: String
  /// Names saved differently from the people's own.
  var saved: [String: String] = [:]

  /// How this phone shows `key` beside a message; the holder by name, as WhatsApp's exports do.
  func sender(_ key: String) -> String { saved[key] ?? Cast.name(key) }

  /// How a line of the application names `key` on this phone.
  func named(_ key: String, holder word: String) -> String { key == holder ? word : sender(key) }

  /// The lines that are on this phone, deletions seen as this phone saw them.
  func sees(_ lines: [ChatLine]) -> [ChatLine] {
    lines.filter { !$0.absentFrom.contains(holder) }.map { line in
      guard case .deletedLater(let words, let except) = line.said else { return line }
      return ChatLine(at: line.at, who: line.who, said: except == holder ? .text(words) : .deleted)
    }
  }
}

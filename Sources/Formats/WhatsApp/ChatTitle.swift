// SPDX-License-Identifier: Apache-2.0
import Records

/// The conversation's title as the name of the export gives it.
enum ChatTitle {
  /// "WhatsApp Chat with NAME.txt", "WhatsApp Chat - NAME.zip" and their translations; suffix forms (tr) too.
  static func label(_ fileName: String) -> ConversationLabel {
    let title = title(fileName)
    return ConversationLabel(id: "whatsapp:\(title ?? fileName)", title: title)
  }

  static func isGeneric(_ name: String) -> Bool { name == "_chat.txt" || name == "chat.txt" }

  static func title(_ fileName: String) -> String? {
    var name = fileName[...]
    if let slash = name.utf8.lastIndex(of: 0x2F) { name = name[name.utf8.index(after: slash)...] }
    guard !isGeneric(String(name)) else { return nil }
    for ending in [".txt", ".zip"] where name.lowercased().hasSuffix(ending) { name = name.dropLast(ending.utf8.count) }
    let plain = String(name).split(separator: "\u{A0}").joined(separator: " ")
    for prefix in prefixes where plain.hasPrefix(prefix) { return nonEmpty(plain.dropFirst(prefix.count)) }
    if plain.hasSuffix(" ile WhatsApp Sohbeti") { return nonEmpty(plain.dropLast(" ile WhatsApp Sohbeti".count)) }
    return nil
  }

  private static func nonEmpty(_ words: Substring) -> String? { words.isEmpty ? nil : String(words) }

  private static let prefixes = [
    "WhatsApp Chat with ", "WhatsApp Chat - ", "WhatsApp Chat mit ", "Discussion WhatsApp avec ",
    "Chat de WhatsApp con ",
    "Chat WhatsApp con ", "Conversa do WhatsApp com ", "WhatsApp-chat met ", "Czat WhatsApp z ",
    "Чат WhatsApp с контактом ", "Чат WhatsApp с ", "Chat WhatsApp s uživatelem ", "WhatsApp-chatt med ",
  ]
}

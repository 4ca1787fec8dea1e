// SPDX-License-Identifier: Apache-2.0
import Records

/// The service's own lines, which Meta exports as if the acting person had written them; in English.
///
/// A line is taken as one only when it begins with the sender's own name, or "You", and goes on as the service writes.
enum MetaSystemLine {
  private struct Phrase {
    let opening: String
    let closing: String
    let type: EventType
    var namesTarget = false
    var tellsState = false
    var state: String?
  }

  private static let phrases: [Phrase] = [
    Phrase(opening: "created the group", closing: "", type: .groupCreated),
    Phrase(opening: "named the group ", closing: "", type: .groupTitleChanged, tellsState: true),
    Phrase(opening: "changed the group name to ", closing: "", type: .groupTitleChanged, tellsState: true),
    Phrase(opening: "changed the group photo", closing: "", type: .groupIconChanged),
    Phrase(opening: "removed the group photo", closing: "", type: .groupIconChanged),
    Phrase(opening: "added ", closing: " as a group admin", type: .adminGranted, namesTarget: true),
    Phrase(opening: "made ", closing: " a group admin", type: .adminGranted, namesTarget: true),
    Phrase(opening: "removed ", closing: " as a group admin", type: .adminRevoked, namesTarget: true),
    Phrase(opening: "added ", closing: " to the group", type: .memberAdded, namesTarget: true),
    Phrase(opening: "removed ", closing: " from the group", type: .memberRemoved, namesTarget: true),
    Phrase(opening: "left the group", closing: "", type: .memberLeft),
    Phrase(opening: "left the chat", closing: "", type: .memberLeft),
    Phrase(opening: "joined the group", closing: "", type: .memberJoined),
    Phrase(opening: "set the nickname for ", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "set your nickname to ", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "set ", closing: " own nickname to ", type: .groupSettingsChanged),
    Phrase(opening: "cleared the nickname for ", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "set the quick reaction to ", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "set the emoji to ", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "changed the theme to ", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "changed the chat theme", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "changed the chat colors", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "turned on member approval", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "turned off member approval", closing: "", type: .groupSettingsChanged),
    Phrase(opening: "pinned a message", closing: "", type: .messagePinned),
    Phrase(opening: "turned off disappearing messages", closing: "", type: .disappearingTimerChanged, state: "0"),
    Phrase(opening: "turned on disappearing messages", closing: "", type: .disappearingTimerChanged),
    Phrase(opening: "set disappearing messages to ", closing: "", type: .disappearingTimerChanged),
    Phrase(opening: "started a video chat", closing: "", type: .call),
    Phrase(opening: "started a call", closing: "", type: .call),
    Phrase(opening: "joined the video chat", closing: "", type: .call),
    Phrase(opening: "joined the call", closing: "", type: .call),
  ]

  /// Longest line looked at: the service's own are short.
  private static let longest = 600

  static func event(_ words: String, sender: String?) -> MetaEvent? {
    guard let act = act(words, sender) else { return nil }
    for phrase in phrases where act.hasPrefix(phrase.opening) {
      guard phrase.closing.isEmpty || act.contains(phrase.closing) else { continue }
      return event(phrase, act.dropFirst(phrase.opening.count))
    }
    return nil
  }

  private static func event(_ phrase: Phrase, _ rest: Substring) -> MetaEvent? {
    let bare = rest.hasSuffix(".") ? rest.dropLast() : rest
    // Words behind a phrase that is whole make it somebody's own sentence.
    let isWhole = phrase.namesTarget ? bare.hasSuffix(phrase.closing) : phrase.tellsState || mayGoOn(phrase, bare)
    guard isWhole else { return nil }
    let targets = phrase.namesTarget ? [Participant(name: String(bare.dropLast(phrase.closing.count)))] : []
    let after =
      phrase.tellsState ? String(bare) : phrase.type == .disappearingTimerChanged ? phrase.state ?? seconds(rest) : nil
    return MetaEvent(phrase.type, targets, after: after)
  }

  private static func mayGoOn(_ phrase: Phrase, _ bare: Substring) -> Bool {
    if bare.isEmpty { return true }
    return phrase.opening.hasSuffix(" ") || phrase.type == .disappearingTimerChanged
      || phrase.type == .groupSettingsChanged
  }

  /// Seconds of "24 hours", "7 days", "90 days".
  private static func seconds(_ words: Substring) -> String? {
    let parts = words.utf8.split(separator: 0x20).map { Substring(decoding: $0, as: UTF8.self) }
    for (number, unit) in zip(parts, parts.dropFirst()) {
      guard let count = Int(number), count < 1_000_000 else { continue }
      if unit.hasPrefix("second") { return String(count) }
      if unit.hasPrefix("minute") { return String(count * 60) }
      if unit.hasPrefix("hour") { return String(count * 3600) }
      if unit.hasPrefix("day") { return String(count * 86_400) }
      if unit.hasPrefix("week") { return String(count * 604_800) }
    }
    return nil
  }

  /// "X unsent a message": what is left of one that was taken back.
  static func isUnsent(_ words: String, sender: String?) -> Bool {
    guard let act = act(words, sender) else { return false }
    return act == "unsent a message" || act == "unsent a message."
  }

  /// The sign of "Reacted 👍 to your message", as older exports write a reaction.
  static func reaction(_ words: String) -> String? {
    if words == "Liked a message" { return "❤" }
    let (opening, closing) = ("Reacted ", " to your message")
    let bare = words.utf8.last == 0x20 ? String(decoding: words.utf8.dropLast(), as: UTF8.self) : words
    guard bare.hasPrefix(opening), bare.hasSuffix(closing), bare.utf8.count <= 64 else { return nil }
    let sign = bare.utf8.dropFirst(opening.utf8.count).dropLast(closing.utf8.count)
    return sign.isEmpty || sign.contains { $0 < 0x80 } ? nil : String(decoding: sign, as: UTF8.self)
  }

  static func pollQuestion(_ words: String, sender: String?) -> String? {
    guard let act = act(words, sender), act.hasPrefix("created a poll: ") else { return nil }
    return String(act.dropFirst(16))
  }

  /// What follows the sender's name, or "You".
  private static func act(_ words: String, _ sender: String?) -> Substring? {
    guard words.utf8.count <= longest else { return nil }
    for name in [sender, "You"].compactMap({ $0 }) where !name.isEmpty && words.hasPrefix(name + " ") {
      return Substring(words.utf8.dropFirst(name.utf8.count + 1))
    }
    return nil
  }
}

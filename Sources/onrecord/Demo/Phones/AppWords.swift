// SPDX-License-Identifier: Apache-2.0

/// WhatsApp's own words in one language, as its exports have them.
struct AppWords: Sendable {
  let encrypted: String
  let mediaOmitted: String
  let fileAttached: String
  let deleted: String
  let youDeleted: String
  let edited: String
  let missedCall: String
  let location: String

  static let english = AppWords(
    encrypted: "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, "
      + "can read or listen to them.",
    mediaOmitted: "Media omitted", fileAttached: "file attached", deleted: "This message was deleted",
    youDeleted: "You deleted this message", edited: "This message was edited", missedCall: "Missed voice call",
    location: "location")

  static let german = AppWords(
    encrypted: "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie "
      + "lesen oder anhören, nicht einmal WhatsApp.",
    mediaOmitted: "Medien ausgeschlossen", fileAttached: "Datei angehängt",
    deleted: "Diese Nachricht wurde gelöscht.", youDeleted: "Du hast diese Nachricht gelöscht.",
    edited: "Diese Nachricht wurde bearbeitet.", missedCall: "Verpasster Sprachanruf", location: "Standort")
}

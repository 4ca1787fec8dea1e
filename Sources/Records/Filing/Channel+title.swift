// SPDX-License-Identifier: Apache-2.0

extension Channel {
  /// Channels a person is asked about, most used first.
  package static let asked = ["whatsapp", "signal", "sms", "imessage", "telegram", "teams", "email", "other"]

  /// The channel as people call it ("WhatsApp"); its own name where it is not one of ours.
  package static func title(_ channel: String) -> String {
    switch channel {
    case "whatsapp": "WhatsApp"
    case "signal": "Signal"
    case "sms": "Text messages"
    case "imessage": "iMessage"
    case "telegram": "Telegram"
    case "slack": "Slack"
    case "discord": "Discord"
    case "skype": "Skype"
    case "viber": "Viber"
    case "threema": "Threema"
    case "teams": "Private Teams account"
    case "email": "Private e-mail"
    case "other": "Another channel"
    default: channel
    }
  }

  /// Whether two names mean the same channel: as ours, or as people call it ("email", "private e-mail").
  package static func isSame(_ a: String, _ b: String) -> Bool {
    a == b || title(a).lowercased() == title(b).lowercased()
  }
}

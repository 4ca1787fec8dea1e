// SPDX-License-Identifier: Apache-2.0
import Records

/// What Telegram Desktop's English sentences of service messages say, and who did it.
enum TelegramPhrases {
  /// In the order they are looked for: the first whose words stand in the line.
  private static let table: [(words: String, type: EventType)] = [
    (" created group «", .groupCreated), ("» created", .groupCreated),
    (" changed group title to «", .groupTitleChanged),
    ("Channel title changed", .groupTitleChanged), (" changed group photo", .groupIconChanged),
    (" removed group photo", .groupIconChanged), ("Channel photo ", .groupIconChanged),
    (" joined group by ", .memberJoined), (" to the voice chat", .call), (" to the video chat", .call),
    (" voice chat", .call), (" video chat", .call), ("Voice chat", .call), ("Video chat", .call),
    (" pinned ", .messagePinned), ("History cleared", .earlierMessagesUnavailable),
    ("auto-delete", .disappearingTimerChanged), (" converted ", .groupSettingsChanged),
    (" chat theme", .groupSettingsChanged), (" background for this chat", .groupSettingsChanged),
    (" created topic «", .groupSettingsChanged), (" changed topic ", .groupSettingsChanged),
    (" left the group", .memberLeft),
    (" invited ", .memberAdded), (" removed ", .memberRemoved),
  ]

  /// The kind of event and the name before its words; `unknown` for other lines.
  static func read(_ line: String) -> (type: EventType, actor: String?) {
    for row in table {
      guard let place = line.firstRange(of: row.words) else { continue }
      let name = row.words.hasPrefix(" ") ? String(line[..<place.lowerBound]).withoutSpace : ""
      let actor = row.type == .disappearingTimerChanged ? nil : name
      return (row.type, actor.flatMap { $0.isEmpty ? nil : $0 })
    }
    return (.unknown, nil)
  }

  /// Between « and ».
  static func title(in line: String) -> String? {
    guard let open = line.firstRange(of: "«"), let close = line.firstRange(of: "»"), open.upperBound <= close.lowerBound
    else { return nil }
    return String(line[open.upperBound..<close.lowerBound])
  }

  /// "27 March 2022", as English pages name a day.
  static func day(_ line: String) -> WallTime? {
    let parts = line.utf8.split(separator: 0x20).map { String(Substring($0)) }
    guard parts.count == 3, let day = Int(parts[0]), let month = months.firstIndex(of: parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return WallTime(year: year, month: month + 1, day: day)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

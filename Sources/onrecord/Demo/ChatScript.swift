// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Reads the story's own notation into chat lines.
///
/// `= 2026-02-10` starts a day; `18:02:11 maren: words` is a message, further lines of it are indented;
/// `@kind words` is something other than words; `18:02 maren -callum: words` is not on Callum's phone.
struct ChatScript {
  private(set) var lines: [ChatLine] = []
  private var day = ChatTime()

  init(_ script: String) {
    for entry in Self.entries(of: script) {
      if entry.hasPrefix("= ") { startDay(entry.dropFirst(2)) } else { add(entry) }
    }
  }

  /// Lines of the script, each joined with the indented lines under it.
  private static func entries(of script: String) -> [String] {
    script.split(separator: "\n", omittingEmptySubsequences: true).reduce(into: []) { entries, line in
      if line.hasPrefix("  "), !entries.isEmpty {
        entries[entries.count - 1] += "\n" + line.dropFirst(2)
      } else {
        entries.append(String(line))
      }
    }
  }

  private mutating func startDay(_ text: Substring) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return }
    (day.year, day.month, day.day) = (parts[0], parts[1], parts[2])
  }

  private mutating func add(_ entry: String) {
    guard let colon = entry.range(of: ": ") else { return }
    let head = entry[..<colon.lowerBound].split(separator: " ")
    let clock = head[0].split(separator: ":").compactMap { Int($0) }
    guard head.count > 1, clock.count == 3 else { return }
    var at = day
    (at.hour, at.minute, at.second) = (clock[0], clock[1], clock[2])
    let who = head[1] == "app" ? nil : String(head[1])
    var line = ChatLine(at: at, who: who, said: Self.said(String(entry[colon.upperBound...])))
    line.absentFrom = Set(head.dropFirst(2).map { String($0.dropFirst()) })
    lines.append(line)
  }

  private static func said(_ words: String) -> ChatLine.Said {
    guard words.hasPrefix("@") else { return .text(words) }
    let parts = words.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    return notice(parts[0], rest).map { .notice($0) } ?? message(parts[0], rest) ?? .text(words)
  }

  private static func message(_ kind: String, _ rest: String) -> ChatLine.Said? {
    let first = String(rest.prefix { $0 != " " })
    let after = String(rest.dropFirst(first.count + 1))
    switch kind {
    case "edited": return .edited(rest)
    case "deleted": return .deleted
    case "deletedLater": return .deletedLater(after, except: first)
    case "photo": return .photo(first, caption: after)
    case "document": return .document(rest)
    case "voice": return .voice
    case "once": return .viewOnce
    case "location": return .location(rest)
    case "place": return .place(rest)
    case "contact": return .contact(rest)
    case "missed": return .missedCall
    case "poll":
      let lines = rest.split(separator: "\n").map(String.init)
      return .poll(lines[0], options: Array(lines.dropFirst()))
    // A mention starts with the same sign.
    default: return nil
    }
  }

  private static func notice(_ kind: String, _ rest: String) -> ChatNotice? {
    switch kind {
    case "encrypted": .encrypted
    case "created": .created(rest)
    case "added": .added(rest.split(separator: " ").map(String.init))
    case "left": .left
    case "titled": .titled(rest)
    case "admin": .madeAdmin(rest)
    case "timer": .timer(rest)
    case "timerOff": .timerOff
    case "pinned": .pinned
    case "blocked": .exportBlocked
    case "number": .numberChanged
    default: nil
    }
  }
}

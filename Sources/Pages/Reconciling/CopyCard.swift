// SPDX-License-Identifier: Apache-2.0
import Records

/// One copy above the conversation: whose phone, since when, how its clock runs, what it lacks.
struct CopyCard {
  let letters: CopyLetters
  let place: Int
  /// Leads to taking the copy out of the conversation; nil for those who may not.
  let part: Path?

  private var copy: JoinedCopy { letters.copies[place] }

  var html: HTML {
    element("li", .id("copy-" + letters.letter(place))) {
      element("h3") {
        letters.box(place)
        " " + copy.custodian
      }
      p(told)
      differences
      details("More on copy \(letters.letter(place))") {
        summaryList(rows)
        element("ul", .class("ways-on")) {
          element("li") { link("This copy alone", to: Paths.conversation(copy.opener), naming: mention) }
          element("li") { link("Its deposit", to: Paths.deposit(copy.reference.deposit), naming: mention) }
          if let part { element("li") { link("Take it out of this conversation", to: part, naming: mention) } }
        }
      }
    }
  }

  private var mention: String { "(\(letters.mention(place)))" }

  private var told: String {
    let device = copy.device.map { $0 + ", " } ?? ""
    return "\(device)received \(copy.receivedAt.utc.dayInShort): \(copy.lines.of("line"))."
  }

  /// What the copy lacks or has otherwise within the time it covers.
  @HTMLBuilder private var differences: HTML {
    let counted = StandingMark.order.filter { $0.isDifference && (copy.standings[$0] ?? 0) > 0 }
    if counted.isEmpty { hint("It differs from no other copy in the time it covers.") }
    if !counted.isEmpty {
      element("ul", .class("standings"), Attribute("aria-label", "How copy \(letters.letter(place)) differs")) {
        for standing in counted {
          element("li") {
            "\((copy.standings[standing] ?? 0).grouped) "
            StandingMark.html(standing)
          }
        }
      }
    }
  }

  private var rows: [SummaryRow] {
    var rows: [SummaryRow] = []
    if let first = copy.firstAt, let last = copy.lastAt {
      rows.append(SummaryRow("First and last line", "\(Self.moment(first)) to \(Self.moment(last))"))
    }
    if let clock = ClockPiece.inWords(copy.clock, from: copy.clockFrom) {
      rows.append(SummaryRow("Its clock", clock + (copy.zone.map { " (as in \($0))" } ?? "")))
    }
    let outside = StandingMark.order.filter { !$0.isDifference && $0 != .shown && (copy.standings[$0] ?? 0) > 0 }
    if !outside.isEmpty {
      let told = outside.map { "\((copy.standings[$0] ?? 0).grouped) \($0.mark)" }
      rows.append(SummaryRow("Outside its time", told.joined(separator: ", ")))
    }
    if !copy.withheld.isEmpty {
      let told = copy.withheld.map { "\($0.items.of("item")) as \($0.category.inWords), by \($0.declarant)" }
      rows.append(SummaryRow("Declared withheld in its deposit", told.joined(separator: "\n")))
    }
    if !copy.reason.isEmpty { rows.append(SummaryRow("Why it belongs here", copy.reason)) }
    return rows
  }

  private static func moment(_ wall: WallTime) -> String { "\(wall.dayInShort), \(wall.clockInWords)" }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// One entry of a joined conversation as a row: when, what was said (once), and how it stands in each copy.
struct JoinedRow {
  let line: JoinedLine
  let shown: ConversationLine?
  let letters: CopyLetters
  /// Whether others of this page stand at the same time, in an order no copy tells.
  let isTied: Bool
  /// Where the differences before and after this one are; both nil at a line in which copies agree.
  let previous: DifferenceJump?
  let next: DifferenceJump?

  var html: HTML {
    element("tr", .id(Paths.entryAnchor(line.entry)), .class(style), Attribute("role", "row")) {
      element("th", Attribute("scope", "row"), Attribute("role", "rowheader")) { when }
      element("td", .class("said"), Attribute("role", "cell")) {
        if !line.otherwise.isEmpty, let whose { whosesWords(whose) }
        said
        for wording in line.otherwise { other(wording) }
        jumps
      }
      for place in line.standings.indices { cell(place) }
    }
  }

  /// The copy whose words are shown.
  private var whose: Int? { line.row.flatMap { row in line.records.firstIndex { $0 == row.id } } }

  private func whosesWords(_ place: Int) -> HTML {
    element("p", .class("hint")) { "In \(letters.mention(place)):" }
  }

  private var differs: Bool { line.standings.contains(where: \.isDifference) }

  private var style: String? {
    let names = [differs ? "differing" : nil, isTied ? "tied" : nil].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  @HTMLBuilder private var when: HTML {
    if let shown, let time = shown.time {
      let moment = moment(time, shown.machineTime)
      if let path = line.row.map({ Paths.record($0.id) }) { element("a", .href(path)) { moment } } else { moment }
    } else {
      element("span", .class("outside")) { "no time" }
    }
  }

  @HTMLBuilder private var said: HTML {
    if let shown, line.row != nil {
      switch shown.matter {
      case .message: bubble(Self.timeless(shown))
      case .event, .remark: element("p", .class("system")) { shown.words }
      }
    } else {
      element("p", .class("system")) { "Withheld by a custodian’s declaration. Its words are shown from no copy." }
    }
  }

  /// The time has a column of its own.
  private static func timeless(_ line: ConversationLine) -> ConversationLine {
    var line = line
    (line.time, line.path) = (nil, nil)
    return line
  }

  /// The other wording, and whose.
  private func other(_ wording: JoinedWording) -> HTML {
    element("div", .class("otherwise")) {
      whosesWords(wording.copy)
      if let other = ConversationLine.lines([wording.row]).first {
        if other.isDeleted { element("p", .class("state")) { "A line that says a message was deleted." } }
        if !other.words.isEmpty { element("p", .class("words"), Attribute("dir", "auto")) { other.words } }
      }
    }
  }

  @HTMLBuilder private var jumps: HTML {
    if differs, previous != nil || next != nil {
      element("p", .class("jumps")) {
        if let previous { previous.link("Previous", naming: "difference") }
        if let next { next.link("Next", naming: "difference") }
      }
    }
  }

  private func cell(_ place: Int) -> HTML {
    let standing = line.standings[place]
    let record = line.records.indices.contains(place) && line.row != nil ? line.records[place] : nil
    return element("td", .class("stands"), Attribute("role", "cell")) {
      element("span", .class("copy-letter"), Attribute("aria-hidden", "true")) { letters.letter(place) }
      element("span", .class("unseen")) { "Copy \(letters.letter(place)): " }
      StandingMark.html(
        standing, path: standing.isDifference ? record.map { Paths.record($0) } : nil,
        naming: "in " + letters.mention(place))
    }
  }
}

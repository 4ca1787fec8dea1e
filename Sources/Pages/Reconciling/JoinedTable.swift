// SPDX-License-Identifier: Apache-2.0
import Records

/// The lines of a page of a joined conversation, day by day, one column a copy.
///
/// On a phone the columns become marks under each message; the roles keep it a table for those who hear it.
struct JoinedTable {
  private let shown: ShownJoined
  private let letters: CopyLetters
  private let lines: [ConversationLine?]
  /// Places of the lines in which copies differ.
  private let differing: [Int]

  init(_ shown: ShownJoined) {
    self.shown = shown
    letters = CopyLetters(shown.conversation.copies)
    lines = Self.dated(shown.lines)
    differing = shown.lines.indices.filter { shown.lines[$0].standings.contains(where: \.isDifference) }
  }

  var html: HTML {
    element("table", .class("joined"), Attribute("role", "table")) {
      element("caption", .class("unseen")) { "Each message once, and how it stands in each copy" }
      head
      for day in days {
        element("tbody", Attribute("role", "rowgroup")) {
          if let first = lines[day.lowerBound], let name = first.day { dayRow(name, first.machineDay) }
          for place in day {
            if beginsTie(place) { spanning("tie") { HTML("Same time, order not known:") } }
            row(place)
          }
        }
      }
    }
  }

  /// Leads to the first difference of this page, else to the next beyond it.
  var firstDifference: DifferenceJump? {
    if let first = differing.first { return here(first) }
    return shown.nextDifference.map(page)
  }

  private var head: HTML {
    element("thead", Attribute("role", "rowgroup")) {
      element("tr", Attribute("role", "row")) {
        columnHead { HTML("Time") }
        columnHead { HTML("What was said") }
        for place in letters.copies.indices {
          columnHead {
            "Copy \(letters.letter(place))"
            element("span", .class("copy-name")) { " " + letters.copies[place].custodian }
            element("span", .class("hint")) { " " + letters.copies[place].receivedAt.utc.dayInShort }
          }
        }
      }
    }
  }

  private func columnHead(@HTMLBuilder _ content: () -> HTML) -> HTML {
    element("th", Attribute("scope", "col"), Attribute("role", "columnheader"), content: content)
  }

  private func dayRow(_ day: String, _ machine: String?) -> HTML {
    spanning("day") { element("h3") { moment(day, machine) } }
  }

  private func spanning(_ style: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    element("tr", .class(style), Attribute("role", "row")) {
      element(
        "td", Attribute("colspan", "\(letters.copies.count + 2)"), Attribute("role", "cell"),
        Attribute("aria-colspan", "\(letters.copies.count + 2)"), content: content)
    }
  }

  private func row(_ place: Int) -> HTML {
    let line = shown.lines[place]
    return JoinedRow(
      line: line, shown: lines[place], letters: letters, isTied: isTied(place), previous: previous(of: place),
      next: next(after: place)
    ).html
  }
}

extension JoinedTable {
  private func next(after place: Int) -> DifferenceJump? {
    differing.first { $0 > place }.map(here) ?? shown.nextDifference.map(page)
  }

  private func previous(of place: Int) -> DifferenceJump? {
    differing.last { $0 < place }.map(here) ?? shown.previousDifference.map(page)
  }

  private func here(_ place: Int) -> DifferenceJump { .here(entry: shown.lines[place].entry) }

  private func page(_ entry: Int) -> DifferenceJump {
    .beyond(Paths.joined(shown.conversation.opener, from: entry, onlyDifferences: shown.onlyDifferences))
  }

  private func isTied(_ place: Int) -> Bool {
    let tie = shown.lines[place].tie
    return [place - 1, place + 1].contains { shown.lines.indices.contains($0) && shown.lines[$0].tie == tie }
  }

  private func beginsTie(_ place: Int) -> Bool {
    isTied(place) && (place == 0 || shown.lines[place - 1].tie != shown.lines[place].tie)
  }

  /// Runs of lines of one day.
  private var days: [Range<Int>] {
    var starts = lines.indices.filter { $0 == 0 || lines[$0]?.day != lines[$0 - 1]?.day }
    starts.append(lines.count)
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }

  /// The lines as shown, each under its day; a withheld one stands on the day of the line before it.
  private static func dated(_ all: [JoinedLine]) -> [ConversationLine?] {
    var shown = ConversationLine.lines(all.compactMap(\.row))[...]
    var day: (String?, String?)
    return all.map { line in
      guard line.row != nil, var one = shown.popFirst() else {
        var withheld = ConversationLine(id: Paths.entryAnchor(line.entry), .remark, "")
        (withheld.day, withheld.machineDay) = day
        return withheld
      }
      day = (one.day, one.machineDay)
      if let person = line.person?.name, let name = one.sender, name != person {
        one.sender = "\(person), shown as \(name)"
      }
      return one
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// The words of one difference, and from whose copy they are.
struct StatedWords {
  let shown: ShownItem
  let sides: [StatedCopy]

  var html: HTML {
    if shown.isWithheld { return HTML("Withheld by a custodian since: the words are not shown.") }
    let told = shown.rows.enumerated().compactMap { place, row in row.map { (place, $0) } }
    guard let best = told.first(where: { $0.1.id == shown.item.record }) ?? told.first else {
      return HTML("No words of it stand in this copy.")
    }
    return element("div", .class("recovered")) {
      version(best)
      for other in told where other.0 != best.0 && differs(other.1, best.1) { version(other) }
    }
  }

  /// When it was sent, as the copy says that shows most of it.
  var moment: HTML {
    let row = shown.rows.compactMap(\.self).first { $0.id == shown.item.record }
    if let wall = row?.item.sentAt?.wall { return time("\(wall.dayInShort), \(wall.clockInWords)", machine: wall.iso) }
    guard let at = shown.item.at else { return HTML("No date") }
    return time("\(at.utc.dayInShort), \(at.utc.clockInWords) UTC", machine: at.iso)
  }

  /// How it stands in each copy, and at which line.
  var places: HTML {
    list(
      zip(sides, shown.item.places).enumerated().map { number, stood in
        let (side, place) = stood
        let line = place.standing.isHere ? "line \(place.line.grouped)" : "after line \(place.line.grouped)"
        return HTML("\(number + 1). \(side.custodian): \(place.standing.mark), \(line)")
      })
  }

  @HTMLBuilder private func version(_ told: (side: Int, row: RecordRow)) -> HTML {
    element("p", .class("hint")) { "From copy \(told.side + 1), held by \(sides[told.side].custodian):" }
    element("blockquote", Attribute("dir", "auto")) { Self.words(told.row.item) }
  }

  @HTMLBuilder private static func words(_ item: ParsedItem) -> HTML {
    switch item {
    case .message(let message):
      if let sender = message.sender { element("strong") { sender.shown + ": " } }
      if let subject = message.subject { element("strong") { subject + " " } }
      if message.deleted {
        element("em") { "a line that says it was deleted" }
      } else {
        element("span", .class("words")) { message.text ?? "" }
      }
      for (number, attachment) in message.attachments.enumerated() {
        element("span", .class("hint")) { " [\(attachment.name ?? "attachment \(number + 1)"): \(attachment.remark)]" }
      }
    case .event(let event): element("em") { event.text }
    case .notice: HTML()
    }
  }

  private func differs(_ one: RecordRow, _ other: RecordRow) -> Bool { Self.words(one.item) != Self.words(other.item) }
}

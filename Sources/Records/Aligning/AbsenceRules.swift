// SPDX-License-Identifier: Apache-2.0

/// Why a copy has no line for an entry, as far as it can be told.
struct AbsenceRules {
  private let found: PutTogether
  private let copy: Int
  private let membership: Membership
  private let timers: Timers
  private let withholding: Withholding
  let span: CopySpan
  private let isCut: Bool

  init(_ found: PutTogether, _ events: [PlacedEvent], _ timers: Timers, copy: Int) {
    (self.found, self.copy, self.timers) = (found, copy, timers)
    let messages = found.stack.range(of: copy).filter { found.stack.lines[$0].kind != .event }
      .map { Int(found.placeOf[Int(found.rows.rowOf[$0])]) }.sorted()
    membership = Membership(found, events, copy: copy, messages: messages)
    span = CopySpan(found, copy: copy, joined: membership.joined)
    withholding = Withholding(found, copy: copy) { place in
      let row = Int(found.order.order[place])
      return found.rows.line(row, copy) < 0 && !Self.isOwn(row, found)
    }
    let isWhatsApp = found.stack.copies[copy].reference.conversation.channel == "whatsapp"
    isCut = isWhatsApp && Self.limits.contains { messages.count * 100 >= $0 * 98 && messages.count * 200 <= $0 * 201 }
  }

  /// Messages at which WhatsApp cuts an export: with media, without, from a browser (docs/formats/whatsapp.md).
  private static var limits: [Int] { [10_000, 40_000, 100_000] }

  func standing(at place: Int) -> LineStanding {
    let row = Int(found.order.order[place])
    if Self.isOwn(row, found) { return .notExpected }
    if membership.isAfterLeaving(place) { return .afterLeaving }
    if span.isBefore(place) { return before(place) }
    if span.isAfter(place) { return withholding.covers(place) && !isLater(row) ? .withheld : .afterLast }
    if withholding.covers(place) { return .withheld }
    return hasRunOut(row, place) ? .timer : .missing
  }

  private func before(_ place: Int) -> LineStanding {
    if membership.isBeforeJoining(place) { return .beforeJoining }
    if withholding.covers(place) { return .withheld }
    return isCut ? .headCut : .beforeFirst
  }

  /// Whether it was said after the copy was captured, so that nobody can have withheld it; a day later at least, since
  /// a clock read in another zone may be wrong by most of one.
  private func isLater(_ row: Int) -> Bool {
    found.order.span(row).start - WallTime.day > found.stack.copies[copy].capturedAt.milliseconds
  }

  private func hasRunOut(_ row: Int, _ place: Int) -> Bool {
    guard let shown = timers.milliseconds(at: place), found.rows.lines(row).contains(where: { isMessage($0) })
    else { return false }
    return found.order.span(row).start + shown < found.stack.copies[copy].capturedAt.milliseconds
  }

  private func isMessage(_ line: Int) -> Bool { found.stack.lines[line].kind != .event }

  /// Whether only what one phone reports of itself stands in the row.
  private static func isOwn(_ row: Int, _ found: PutTogether) -> Bool {
    let lines = found.rows.lines(row)
    guard lines.allSatisfy({ found.stack.lines[$0].marks.contains(.isOwn) }) else { return false }
    return lines.count == 1 || !lines.contains { found.stack.lines[$0].hash == unknown }
  }

  private static let unknown = EventType.unknown.matchingNumber
}

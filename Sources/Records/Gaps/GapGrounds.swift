// SPDX-License-Identifier: Apache-2.0

/// Which innocent explanations apply to the differences found, and what is left unexplained.
struct GapGrounds {
  private(set) var reasons: [GivenReason] = []
  private(set) var tally = GapTally()
  private let material: GapMaterial
  private let comparison: GapComparison

  init(_ material: GapMaterial, _ comparison: GapComparison) {
    (self.material, self.comparison) = (material, comparison)
    tally.shared = comparison.agreed
    for place in comparison.sides.indices { weigh(place) }
  }

  private func copy(_ place: Int) -> KnownCopy { material.copies[comparison.sides[place]] }

  private mutating func give(_ explanation: GapExplanation, _ place: Int, _ entries: Int, _ fact: String) {
    guard entries > 0 else { return }
    reasons.append(GivenReason(explanation, side: place, entries: entries, fact: fact))
  }

  private mutating func weigh(_ place: Int) {
    let here = comparison.differences.filter { $0.copy == comparison.sides[place] }
    func count(_ standing: LineStanding) -> Int { here.count { $0.standing == standing } }
    let (stubs, edits, media) = (count(.stub), count(.edited), count(.mediaAbsent))
    let timed = count(.timer)
    tally.accounted += stubs + edits + media + timed
    weigh(missing: here.filter { $0.standing == .missing }, place, timed: timed)
    give(
      .deletedForEveryone, place, stubs,
      "\(Self.lines(stubs)) of this copy \(Self.says(stubs)) that a message was deleted.")
    give(.editedLater, place, edits, "\(Self.messages(edits)) \(Self.stand(edits)) with other words in the other copy.")
    give(.mediaNotExported, place, media, "\(Self.messages(media)) \(Self.stand(media)) in this copy without the file.")
    weigh(outside: place)
    if stubs + edits > 0 { giveDays(place, stubs + edits) }
  }

  /// What lies outside the copy, and what was withheld from it.
  private mutating func weigh(outside place: Int) {
    let others = comparison.others[place]
    func count(_ standing: LineStanding) -> Int { others[standing, default: 0] }
    let (joined, left, cut) = (count(.beforeJoining), count(.afterLeaving), count(.headCut))
    let withheld = count(.withheld)
    tally.outside += joined + left + cut + withheld
    tally.edges += count(.beforeFirst) + count(.afterLast)
    give(
      .joinedLater, place, joined,
      "\(Self.messages(joined)) of the conversation \(Self.are(joined)) older than the joining this copy shows.")
    give(
      .leftEarlier, place, left,
      "\(Self.messages(left)) of the conversation \(Self.are(left)) later than the leaving this copy shows.")
    give(
      .exportLimit, place, cut,
      "This copy has \(copy(place).stated.lines) lines, as many as the application exports at most.")
    let items = copy(place).stated.withheld.reduce(0) { $0 + $1.items }
    give(
      .withheldByDeclaration, place, withheld,
      "Its custodian declared \(items) \(items == 1 ? "item" : "items") withheld.")
    if count(.afterLast) > 0 { giveDays(place, count(.afterLast)) }
  }

  private mutating func giveDays(_ place: Int, _ entries: Int) {
    let day = copy(place).capturedOn
    let others = Set(comparison.sides.map { material.copies[$0].capturedOn }).subtracting([day]).sorted()
    guard let other = others.first,
      !reasons.contains(where: { $0.explanation == .differentCaptureDays && $0.side == place })
    else { return }
    give(.differentCaptureDays, place, entries, "This copy was captured on \(day.words), another on \(other.words).")
  }

  // MARK: What is not here

  private mutating func weigh(missing: [GapDifference], _ place: Int, timed: Int) {
    let copy = copy(place)
    let byTimer = Set(missing.filter { isCoveredByTimer($0, copy) })
    let byPhone = Set(missing.filter { isCoveredByChange($0, copy) })
    let byClock = Set(missing.filter { isUnsettled($0) })
    let named = byTimer.union(byPhone).union(byClock)
    let byReading = min(copy.stated.unread, missing.count)
    let covered = min(missing.count, named.count + min(byReading, missing.count - named.count))
    tally.covered += covered
    tally.unexplained += missing.count - covered
    give(
      .neverArrived, place, missing.count,
      "\(Self.messages(missing.count)) \(Self.stand(missing.count)) in another copy between lines that this copy shows too."
    )
    giveTimer(place, timed: timed, declared: byTimer.count)
    if let day = copy.deviceChanges.filter({ $0 <= copy.capturedOn }).max() {
      give(
        .newPhone, place, byPhone.count, "Its custodian changed phones on \(day.words), before this copy was captured.")
    }
    give(
      .clockOrZone, place, byClock.count,
      "This copy’s zone was assumed, or its clock rests on few shared messages there.")
    let places = copy.stated.unread == 1 ? "1 place" : "\(copy.stated.unread) places"
    give(.readingError, place, byReading, "\(places) of this copy’s export could not be read.")
  }

  private mutating func giveTimer(_ place: Int, timed: Int, declared: Int) {
    if timed > 0 {
      give(
        .disappearingTimer, place, timed + declared,
        "A timer was on for \(Self.messages(timed)) and had run out before the capture on \(copy(place).capturedOn.words)."
      )
    } else {
      give(
        .disappearingTimer, place, declared,
        "A timer of \(Self.span(copy(place).timer ?? 0)) is declared for this conversation; since when is not known.")
    }
  }

  private func isCoveredByTimer(_ difference: GapDifference, _ copy: KnownCopy) -> Bool {
    guard let seconds = copy.timer, seconds > 0, let at = difference.at else { return false }
    return at.milliseconds + Int64(seconds) * 1000 <= copy.stated.receivedAt.milliseconds
  }

  private func isCoveredByChange(_ difference: GapDifference, _ copy: KnownCopy) -> Bool {
    guard let at = difference.at else { return false }
    let day = Day(at.utc)
    return copy.deviceChanges.contains { day <= $0 && $0 <= copy.capturedOn }
  }

  /// Least shared messages that settle a stretch of a clock.
  private static let fewAnchors = 5

  private func isUnsettled(_ difference: GapDifference) -> Bool {
    let clock = material.alignment.copies[difference.copy].clock
    if clock.isEmpty { return material.copies[difference.copy].isZoneAssumed }
    var entry = difference.entry
    while entry > 0, material.alignment.line(of: entry, in: difference.copy) == nil { entry -= 1 }
    let line = material.alignment.line(of: entry, in: difference.copy) ?? 0
    let piece = clock.last { $0.line <= line } ?? clock[0]
    return piece.anchors < Self.fewAnchors
  }

  // MARK: Words

  static func messages(_ count: Int) -> String { "\(count) \(count == 1 ? "message" : "messages")" }
  private static func lines(_ count: Int) -> String { "\(count) \(count == 1 ? "line" : "lines")" }
  private static func stand(_ count: Int) -> String { count == 1 ? "stands" : "stand" }
  private static func are(_ count: Int) -> String { count == 1 ? "is" : "are" }
  private static func says(_ count: Int) -> String { count == 1 ? "says" : "say" }

  /// "24 hours", "7 days".
  static func span(_ seconds: Int) -> String {
    let (count, unit) =
      seconds % 86_400 == 0 && seconds > 86_400
      ? (seconds / 86_400, "day") : seconds % 3600 == 0 ? (seconds / 3600, "hour") : (seconds, "second")
    return "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Tells what was found: every entry with how it stands in every copy, copies in the order they were given.
struct AlignmentMaker {
  private let found: PutTogether
  /// For each copy of the rank its place among those given.
  private let places: [Int]
  private let rules: [AbsenceRules]

  init(_ found: PutTogether, _ places: [Int]) {
    (self.found, self.places) = (found, places)
    let events = found.events
    let timers = Timers(events)
    rules = places.indices.map { AbsenceRules(found, events, timers, copy: $0) }
  }

  func made() -> Alignment {
    let (width, count) = (places.count, found.order.order.count)
    var members = [Int32](repeating: -1, count: width * count)
    var standings = [UInt8](repeating: 0, count: width * count)
    for (entry, row) in found.order.order.enumerated() {
      let present =
        PresentRules.areAlike(Int(row), found) ? nil : PresentRules(found, found.rows.lines(Int(row)))
      for copy in 0..<width {
        let (place, cell) = (found.rows.line(Int(row), copy), entry * width + places[copy])
        guard place >= 0 else {
          standings[cell] = rules[copy].standing(at: entry).rawValue
          continue
        }
        members[cell] = Int32(place - found.stack.bases[copy])
        standings[cell] = (present?.standing(of: place) ?? .shown).rawValue | weight(place, Int(row)).rawValue
      }
    }
    return Alignment(
      copies: copies, identities: IdentityEvidence(found).identities(places), members: members, standings: standings,
      ties: found.order.ties)
  }

  private func weight(_ place: Int, _ row: Int) -> LineWeight {
    let line = found.stack.lines[place]
    let span = found.order.span(row)
    let isOnClock = max(span.start - line.end, line.time - span.end) < ClockFit.tolerance
    return (line.isDistinctive ? LineWeight.isDistinctive : []).union(isOnClock ? .isOnClock : [])
  }

  private var copies: [AlignedCopy] {
    let made = places.indices.map { copy in
      AlignedCopy(
        reference: found.stack.copies[copy].reference, lines: found.stack.copies[copy].count,
        clock: found.clocks[copy].pieces, zone: found.clocks[copy].zone, first: rules[copy].span.first,
        last: rules[copy].span.last)
    }
    return places.indices.sorted { places[$0] < places[$1] }.map { made[$0] }
  }
}

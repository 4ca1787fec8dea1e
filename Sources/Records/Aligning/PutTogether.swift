// SPDX-License-Identifier: Apache-2.0

/// All that is found out about the copies before it is told: rows in order, and who is who.
struct PutTogether {
  let stack: StackedLines
  let rows: EntryRows
  let identities: Identities
  let clocks: [ClockRun]
  let order: EntryOrder
  /// For each row its place in order.
  let placeOf: [Int32]

  init(_ copies: [CopyLines], zones: some ZoneOffsets) {
    stack = StackedLines(copies)
    let anchors = Anchors(stack)
    var clock = ClockSearch(stack, anchors, zones)
    clock.run()
    clocks = clock.runs
    identities = Identities(stack, anchors)
    rows = EntryRows(stack)
    ExactMatches(stack: stack, identities: identities, rows: rows).run(anchors)
    SoftMatches(stack, identities, rows, groups: clock.groups).run()
    order = EntryOrder(stack, rows)
    var placeOf = [Int32](repeating: -1, count: rows.count)
    for (place, row) in order.order.enumerated() { placeOf[Int(row)] = Int32(place) }
    self.placeOf = placeOf
  }

  /// Place in order of the entry that a line of a copy belongs to.
  func place(ofLine line: Int, in copy: Int) -> Int { Int(placeOf[Int(rows.rowOf[stack.bases[copy] + line])]) }

  /// Events of all copies with the places of their entries.
  var events: [PlacedEvent] {
    stack.copies.indices.flatMap { copy in
      stack.copies[copy].events.map {
        PlacedEvent(copy: copy, place: place(ofLine: Int($0.line), in: copy), event: $0)
      }
    }.sorted { ($0.place, $0.copy) < ($1.place, $1.copy) }
  }
}

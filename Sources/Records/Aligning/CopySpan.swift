// SPDX-License-Identifier: Apache-2.0

/// How far a copy covers the conversation: from its first message, or its holder's coming, to its last line.
struct CopySpan {
  /// Places in order; nil where it covers nothing.
  let first: Int?
  let last: Int?
  private let order: EntryOrder

  init(_ found: PutTogether, copy: Int, joined: Int?) {
    order = found.order
    var (first, last): (Int?, Int?) = (nil, nil)
    for place in found.stack.range(of: copy) {
      let line = found.stack.lines[place]
      if line.marks.contains(.isOwn) { continue }
      let at = Int(found.placeOf[Int(found.rows.rowOf[place])])
      if line.kind != .event { first = min(first ?? at, at) }
      last = max(last ?? at, at)
    }
    if let start = first, let joined, joined < start { first = joined }
    (self.first, self.last) = (first, first == nil ? nil : last)
  }

  /// Whether an entry lies before the copy begins, or may; by place and by time, since neither alone is sure.
  func isBefore(_ place: Int) -> Bool {
    guard let first else { return true }
    if place < first || order.ties[place] == order.ties[first] { return true }
    return order.span(Int(order.order[place])).end <= order.span(Int(order.order[first])).start
  }

  func isAfter(_ place: Int) -> Bool {
    guard let last else { return true }
    if place > last || order.ties[place] == order.ties[last] { return true }
    return order.span(Int(order.order[place])).start >= order.span(Int(order.order[last])).end
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Which disappearing-messages timer was on, entry by entry, as far as any copy reports it.
struct Timers {
  private let changes: [(place: Int, seconds: Int)]

  init(_ events: [PlacedEvent]) {
    changes = events.filter { $0.event.type == .disappearingTimerChanged }.map { ($0.place, $0.event.number ?? 0) }
  }

  /// Milliseconds a message at `place` was to be shown; nil for ever.
  func milliseconds(at place: Int) -> Int64? {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].place < place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, changes[low - 1].seconds > 0 else { return nil }
    return Int64(changes[low - 1].seconds) * 1_000
  }
}

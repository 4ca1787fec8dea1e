// SPDX-License-Identifier: Apache-2.0

/// How a zone's clock ran over a stretch of time: its offsets and the moments they changed, for many questions.
struct ZoneCurve {
  /// Milliseconds since 1970 from which an offset, in milliseconds ahead of UTC, held.
  private(set) var steps: [(from: Int64, offset: Int64)]

  /// nil for a zone that is not known.
  init?(_ zone: String, from start: Int64, to end: Int64, zones: some ZoneOffsets) {
    func offset(_ at: Int64) -> Int64? {
      zones.seconds(zone: zone, at: Instant(milliseconds: at)).map { Int64($0) * 1_000 }
    }
    let (first, last) = (start - 2 * WallTime.day, end + 2 * WallTime.day)
    guard var current = offset(first), last - first < 400 * 366 * WallTime.day else { return nil }
    steps = [(.min, current)]
    var at = first
    while at < last {
      let next = at + 7 * WallTime.day
      guard let then = offset(next) else { return nil }
      if then != current {
        steps.append((Self.change(at, next, current, offset), then))
        current = then
      }
      at = next
    }
  }

  /// The first moment after `low` at which the offset is no more `before`, to the second.
  private static func change(_ low: Int64, _ high: Int64, _ before: Int64, _ offset: (Int64) -> Int64?) -> Int64 {
    var (low, high) = (low / 1_000, high / 1_000)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(middle * 1_000) == before { low = middle } else { high = middle }
    }
    return high * 1_000
  }

  func offset(at instant: Int64) -> Int64 {
    var i = steps.count - 1
    while i > 0, steps[i].from > instant { i -= 1 }
    return steps[i].offset
  }

  /// The moment at which its clock shows `wall`, the earlier of two; where it shows it never, as if it had not changed.
  func instant(ofWall wall: Int64) -> Int64 {
    for i in steps.indices where i + 1 == steps.count || wall - steps[i].offset < steps[i + 1].from {
      return wall - steps[i].offset
    }
    return wall
  }

  /// How much later the clock shows the same as at `instant` once more, at the end of summer time; nil where it does not.
  func repeats(after instant: Int64) -> Int64? {
    for i in steps.indices.dropFirst() {
      let back = steps[i - 1].offset - steps[i].offset
      if back > 0, instant >= steps[i].from - back, instant < steps[i].from { return back }
    }
    return nil
  }
}

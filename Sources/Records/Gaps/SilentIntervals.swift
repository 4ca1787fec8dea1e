// SPDX-License-Identifier: Apache-2.0

/// Silences in a conversation that are longer than its own 99th percentile.
///
/// The percentile is the nearest rank: of `n` intervals between one message and the next, in order of length, the one at
/// place `ceil(0.99 n)`. Intervals of no length count as intervals.
package struct SilentIntervals: Sendable, Hashable {
  /// With fewer intervals nothing can be longer than the 99th percentile, and nothing is said.
  package static let leastIntervals = 100

  package let intervals: Int
  /// Milliseconds; nil with too few intervals.
  package let percentile: Int64?
  /// Longer ones, longest first.
  package let longer: [ClosedRange<Instant>]

  /// `moments` in order of time.
  package init(_ moments: [Instant]) {
    let lengths = zip(moments, moments.dropFirst()).map { $1.milliseconds - $0.milliseconds }
    intervals = lengths.count
    guard intervals >= Self.leastIntervals else { (percentile, longer) = (nil, []); return }
    let rank = (intervals * 99 + 99) / 100
    let bound = lengths.sorted()[rank - 1]
    percentile = bound
    longer = lengths.indices.filter { lengths[$0] > bound }
      .sorted { (lengths[$1], $0) < (lengths[$0], $1) }
      .map { moments[$0]...moments[$0 + 1] }
  }
}

extension Instant {
  /// "3 days", "17 hours", "5 minutes", cut down to what counts.
  static func span(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    let (count, unit) =
      minutes >= 2880 ? (minutes / 1440, "day") : minutes >= 120 ? (minutes / 60, "hour") : (minutes, "minute")
    return "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}

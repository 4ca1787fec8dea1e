// SPDX-License-Identifier: Apache-2.0

/// When a chat's disappearing timer ran, as its own notices and its last state say.
struct SignalTimer: Sendable, Hashable {
  struct Period: Sendable, Hashable {
    /// Milliseconds since 1970; nil where no notice says.
    var start: Int64?
    var end: Int64?
    /// Milliseconds until a message disappears; the last that was set.
    var timer: Int64
  }

  /// The state the chat's frame gives, in milliseconds; 0 is off.
  var now: Int64 = 0
  private var last: Int64?
  private var found: [Period] = []

  mutating func change(to milliseconds: Int64, at moment: Int64?) -> Int64? {
    defer { last = milliseconds }
    if milliseconds > 0, let at = found.indices.last, found[at].end == nil {
      found[at].timer = milliseconds
    } else if milliseconds > 0 {
      found.append(Period(start: moment, end: nil, timer: milliseconds))
    } else if let at = found.indices.last, found[at].end == nil {
      found[at].end = moment
    } else if found.isEmpty {
      // Turned off, and no notice says when it was turned on.
      found.append(Period(start: nil, end: moment, timer: 0))
    }
    return last
  }

  /// All periods; a timer that is on now without a notice of it counts as one of unknown beginning.
  var periods: [Period] {
    let isOpen = found.last.map { $0.end == nil } ?? false
    return now > 0 && !isOpen ? found + [Period(start: nil, end: nil, timer: now)] : found
  }
}

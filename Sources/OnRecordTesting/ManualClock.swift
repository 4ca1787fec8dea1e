// SPDX-License-Identifier: Apache-2.0
import Records
import Synchronization

/// A clock that stands until it is moved.
package final class ManualClock: Sendable {
  private let time: Mutex<Int64>

  /// Stands at 2026-11-24T11:00:00Z.
  package init(milliseconds: Int64 = 1_795_518_000_000) { time = Mutex(milliseconds) }

  package var now: Instant { Instant(milliseconds: time.withLock { $0 }) }

  package func advance(seconds: Int64) { time.withLock { $0 += seconds * 1000 } }
}

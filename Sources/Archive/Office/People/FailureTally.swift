// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Failed tries to sign in that no ledger entry counts yet.
final class FailureTally: Sendable {
  private let state = Mutex((count: 0, written: Int64(0)))
  /// At most one entry in this time, so that a stranger cannot fill the ledger.
  private static let interval: Int64 = 10 * 60_000

  /// Counts one more; returns how many an entry should now tell of, 0 for none.
  func add(at milliseconds: Int64) -> Int {
    state.withLock { state in
      state.count += 1
      guard milliseconds - state.written >= Self.interval else { return 0 }
      defer { state = (0, milliseconds) }
      return state.count
    }
  }

  /// Takes what is left, before a successful sign-in.
  func take() -> Int {
    state.withLock { state in
      defer { state.count = 0 }
      return state.count
    }
  }
}

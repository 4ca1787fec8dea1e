// SPDX-License-Identifier: Apache-2.0

extension Instant {
  /// So many times 24 hours later.
  package func adding(days: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(days) * 86_400_000) }
}

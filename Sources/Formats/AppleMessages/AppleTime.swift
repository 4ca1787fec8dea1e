// SPDX-License-Identifier: Apache-2.0
import Records

/// Apple's times as extras hold them: ISO 8601 in UTC; nil where none is set.
package enum AppleTime {
  package static func text(_ count: Int64) -> String? {
    guard count != 0, let instant = EpochStamp.apple(count).instant else { return nil }
    return ISOStamp.text(milliseconds: instant.milliseconds)
  }

  /// Seconds since 2001 with their fraction, as property lists have them.
  package static func text(seconds: Double) -> String? {
    guard seconds != 0, let count = Int64(exactly: (seconds * 1000).rounded()) else { return nil }
    return ISOStamp.text(milliseconds: count + 978_307_200_000)
  }
}

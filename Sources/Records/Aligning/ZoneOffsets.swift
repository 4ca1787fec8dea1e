// SPDX-License-Identifier: Apache-2.0

/// What is known of the world's time zones; the tables come from outside, since the rules here know none.
package protocol ZoneOffsets: Sendable {
  /// Seconds that a clock of `zone` ("Europe/London") is ahead of UTC at `instant`; nil for a zone it does not know.
  func seconds(zone: String, at instant: Instant) -> Int?
  /// Zones that a telephone may have been in, the likelier first.
  var candidates: [String] { get }
}

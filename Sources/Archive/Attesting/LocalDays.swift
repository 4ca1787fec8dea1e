// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// Days as the authority counts them: in the zone it was founded with.
package struct LocalDays: Sendable {
  private let zone: TimeZone

  package init(_ settings: Settings) { zone = TimeZone(identifier: settings.timeZone) ?? .gmt }

  package func day(_ instant: Instant) -> Day {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    let shown = Instant(milliseconds: instant.milliseconds + Int64(zone.secondsFromGMT(for: date)) * 1000)
    return Day(shown.utc)
  }
}

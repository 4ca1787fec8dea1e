// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// The world's time zones as this machine knows them.
package struct WorldZones: ZoneOffsets {
  private let zones: [String: TimeZone]
  package let candidates: [String]

  /// `likely` are tried first: the authority's own, those that were declared.
  package init(likely: [String] = []) {
    var seen: Set<String> = []
    candidates = (likely + Self.usual).filter { TimeZone(identifier: $0) != nil && seen.insert($0).inserted }
    zones = Dictionary(
      uniqueKeysWithValues: candidates.compactMap { name in TimeZone(identifier: name).map { (name, $0) } })
  }

  package func seconds(zone: String, at instant: Instant) -> Int? {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    return (zones[zone] ?? TimeZone(identifier: zone))?.secondsFromGMT(for: date)
  }

  /// One for each way in which clocks run where officials are, the likelier first.
  private static let usual = [
    "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Paris", "Europe/Berlin", "Europe/Brussels",
    "Europe/Athens", "Europe/Helsinki", "Europe/Kyiv", "Europe/Istanbul", "Europe/Moscow", "America/New_York",
    "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Toronto",
    "America/Halifax", "America/St_Johns", "America/Anchorage", "Pacific/Honolulu", "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires", "America/Santiago", "America/Bogota", "America/Mexico_City", "Africa/Lagos",
    "Africa/Cairo", "Africa/Johannesburg", "Africa/Nairobi", "Africa/Casablanca", "Asia/Jerusalem", "Asia/Riyadh",
    "Asia/Dubai", "Asia/Tehran", "Asia/Kabul", "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka",
    "Asia/Yangon", "Asia/Bangkok", "Asia/Singapore", "Asia/Hong_Kong", "Asia/Shanghai", "Asia/Tokyo", "Asia/Seoul",
    "Australia/Perth", "Australia/Darwin", "Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney",
    "Pacific/Auckland", "Atlantic/Azores", "Atlantic/Stanley", "UTC",
  ]
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// London, Berlin, New York and Dubai by their rules of 2023 to 2025, without a table of the system.
struct RuleZones: ZoneOffsets {
  let candidates = ["Europe/London", "Europe/Berlin", "America/New_York", "Asia/Dubai"]

  func seconds(zone: String, at instant: Instant) -> Int? {
    let second = instant.milliseconds / 1_000
    switch zone {
    case "Europe/London": return Self.summers.contains { $0.contains(second) } ? 3_600 : 0
    case "Europe/Berlin": return Self.summers.contains { $0.contains(second) } ? 7_200 : 3_600
    case "America/New_York": return Self.americanSummers.contains { $0.contains(second) } ? -14_400 : -18_000
    case "Asia/Dubai": return 14_400
    default: return nil
    }
  }

  /// Last Sundays of March and October, 01:00 UTC.
  private static let summers: [Range<Int64>] = [
    1_679_792_400..<1_698_541_200, 1_711_846_800..<1_729_990_800, 1_743_296_400..<1_761_440_400,
  ]
  /// Second Sunday of March to the first of November, 02:00 local time.
  private static let americanSummers: [Range<Int64>] = [
    1_678_604_400..<1_699_164_000, 1_710_054_000..<1_730_613_600, 1_741_503_600..<1_762_063_200,
  ]
}

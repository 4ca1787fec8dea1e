// SPDX-License-Identifier: Apache-2.0

/// How telephone numbers are written within one country: what national forms are completed by (ITU-T E.164, E.202).
package struct DiallingPlan: Sendable, Hashable {
  /// Country code without "+": "44".
  package let country: String
  /// Written before national numbers and not part of them: "0".
  package let trunk: String

  package init(country: String, trunk: String) { (self.country, self.trunk) = (country, trunk) }

  /// The plan of the country a time zone is in; nil where it is not known, or where national numbers have nothing
  /// before them: there only international forms are compared.
  package init?(zone: String) {
    guard let plan = Self.plans.first(where: { $0.zones.contains(zone) }) else { return nil }
    self.init(country: plan.country, trunk: plan.trunk)
  }

  /// Country code and trunk prefix (ITU Operational Bulletin 994, annex) by zones of the tz database.
  private static let plans: [(country: String, trunk: String, zones: Set<String>)] = [
    (
      "44", "0", ["Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man", "GB"]
    ),
    ("353", "0", ["Europe/Dublin", "Eire"]),
    (
      "1", "1",
      [
        "America/New_York", "America/Detroit", "America/Chicago", "America/Denver", "America/Phoenix",
        "America/Los_Angeles", "America/Anchorage", "America/Toronto", "America/Winnipeg", "America/Edmonton",
        "America/Vancouver", "America/Halifax", "America/St_Johns", "Pacific/Honolulu",
      ]
    ),
    ("64", "0", ["Pacific/Auckland", "NZ"]),
    (
      "61", "0",
      ["Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Perth", "Australia/Adelaide"]
    ),
    ("33", "0", ["Europe/Paris"]), ("49", "0", ["Europe/Berlin"]), ("43", "0", ["Europe/Vienna"]),
    ("41", "0", ["Europe/Zurich"]), ("31", "0", ["Europe/Amsterdam"]), ("32", "0", ["Europe/Brussels"]),
    ("46", "0", ["Europe/Stockholm"]), ("358", "0", ["Europe/Helsinki"]), ("91", "0", ["Asia/Kolkata"]),
    ("27", "0", ["Africa/Johannesburg"]), ("234", "0", ["Africa/Lagos"]), ("254", "0", ["Africa/Nairobi"]),
  ]
}

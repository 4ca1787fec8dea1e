// SPDX-License-Identifier: Apache-2.0
import Foundation
import Pages
import Records

extension Moment {
  /// A moment in the authority's zone, to the minute.
  init(_ instant: Instant, zone: String) { self.init(instant, zone, "d MMMM yyyy, HH:mm") }

  /// The day in the authority's zone.
  init(day instant: Instant, zone: String) { self.init(instant, zone, "d MMMM yyyy") }

  private init(_ instant: Instant, _ zone: String, _ form: String) {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_GB")
    format.timeZone = TimeZone(identifier: zone)
    format.dateFormat = form
    self.init(format.string(from: date), machine: date.ISO8601Format())
  }
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// Stamps of sources that write wall times without a zone: declared, else assumed, else no instant.
package struct LocalClock {
  private var clock: ZoneClock?
  /// How the zone is known; nil where there is none.
  package let basis: Stamp.ZoneBasis?

  /// Throws when the zone declared is no zone.
  package init(_ choices: Choices) throws {
    guard let zone = choices.timeZone ?? choices.assumedTimeZone else {
      (clock, basis) = (nil, nil)
      return
    }
    guard let clock = ZoneClock(zone) else {
      throw FormatError(.unsupported, "The time zone is not known.", remedy: "Use an IANA name such as Europe/London.")
    }
    self.clock = clock
    basis = choices.timeZone == nil ? .assumed : .declared
  }

  /// IANA name of the zone used.
  package var zone: String? { clock?.name }

  package mutating func stamp(raw: String, wall: WallTime?, precision: Stamp.Precision) -> Stamp {
    guard let wall, clock != nil else { return Stamp(raw: raw, wall: wall, precision: precision) }
    return Stamp(
      raw: raw, wall: wall, precision: precision, instant: clock?.instant(wall), zone: zone, zoneBasis: basis)
  }
}

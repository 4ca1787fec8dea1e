// SPDX-License-Identifier: Apache-2.0
import Records

/// Stamps of sources that count from an epoch: the instant is in the source; the wall time kept is that of UTC.
package enum EpochStamp {
  /// 9999-12-31T23:59:59.999Z.
  private static let last: Int64 = 253_402_300_799_999

  /// - Parameters:
  ///   - raw: the digits or words as exported.
  ///   - milliseconds: since 1970-01-01T00:00:00Z; a moment outside the years 1 to 9999 has neither wall time nor instant.
  package static func stamp(raw: String, milliseconds: Int64, precision: Stamp.Precision = .millisecond) -> Stamp {
    guard milliseconds >= -Instant.epochWall, milliseconds <= last else {
      return Stamp(raw: raw, wall: nil, precision: precision)
    }
    let instant = Instant(milliseconds: milliseconds)
    return Stamp(
      raw: raw, wall: instant.utc, precision: precision, instant: instant, zone: "UTC", zoneBasis: .inSource)
  }

  /// The same for a count that may not be one: such a stamp has its words only.
  package static func stamp(raw: String, milliseconds: Int64?) -> Stamp {
    guard let milliseconds else { return Stamp(raw: raw, wall: nil, precision: .millisecond) }
    return stamp(raw: raw, milliseconds: milliseconds, precision: .millisecond)
  }

  /// Seconds since 1970, as a count.
  package static func stamp(raw: String, seconds: Int64) -> Stamp {
    let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return stamp(raw: raw, milliseconds: overflow ? .max : milliseconds, precision: .second)
  }

  /// Apple's count from 2001-01-01T00:00:00Z: nanoseconds since High Sierra, seconds before; told apart by size.
  package static func apple(_ count: Int64) -> Stamp {
    let offset: Int64 = 978_307_200
    if abs(count.clamped) > 100_000_000_000 {
      return stamp(raw: String(count), milliseconds: count / 1_000_000 + offset * 1000)
    }
    return stamp(raw: String(count), seconds: count + offset)
  }
}

extension Int64 {
  /// The smallest number has no positive twin.
  fileprivate var clamped: Int64 { self == .min ? .min + 1 : self }
}

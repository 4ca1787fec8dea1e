// SPDX-License-Identifier: Apache-2.0
import Records

/// Android's times: milliseconds since 1970, seconds in some columns of an MMS; told apart by size.
enum TextDate {
  /// Below it (1973 as milliseconds, the year 5138 as seconds) a count is of seconds.
  private static let firstMilliseconds: Int64 = 100_000_000_000

  static func stamp(_ digits: String?) -> Stamp? {
    guard let digits else { return nil }
    guard let count = Int64(digits) else { return Stamp(raw: digits, wall: nil, precision: .millisecond) }
    if count.magnitude < firstMilliseconds { return EpochStamp.stamp(raw: digits, seconds: count) }
    return EpochStamp.stamp(raw: digits, milliseconds: count)
  }

  /// ISO 8601 in UTC; nil for 0, which means none.
  static func iso(_ digits: String?) -> String? {
    guard let digits, digits != "0" else { return nil }
    return stamp(digits)?.instant?.iso
  }
}

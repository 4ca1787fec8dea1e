// SPDX-License-Identifier: Apache-2.0
import Records

/// Signal's times: milliseconds since 1970 in UTC; 0 where there is none.
enum SignalTime {
  static func stamp(_ milliseconds: Int64?) -> Stamp? {
    guard let milliseconds, milliseconds != 0 else { return nil }
    return EpochStamp.stamp(raw: String(milliseconds), milliseconds: milliseconds)
  }

  /// ISO 8601 in UTC; the digits where they name no year from 1 to 9999.
  static func iso(_ milliseconds: Int64?) -> String? {
    stamp(milliseconds).map { $0.instant?.iso ?? $0.raw }
  }
}

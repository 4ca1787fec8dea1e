// SPDX-License-Identifier: Apache-2.0
import Records

/// Times of Windows: 100 ns steps since 1601-01-01T00:00:00Z ([MS-DTYP] 2.3.3).
enum MapiTime {
  /// Steps between 1601 and 1970.
  private static let epoch: Int64 = 116_444_736_000_000_000

  static func stamp(_ ticks: Int64) -> Stamp {
    EpochStamp.stamp(raw: String(ticks), milliseconds: milliseconds(ticks))
  }

  /// "2024-03-01T09:30:00.000Z"; nil outside the years 1 to 9999.
  static func iso(_ ticks: Int64) -> String? { stamp(ticks).instant?.iso }

  private static func milliseconds(_ ticks: Int64) -> Int64 {
    let (since, overflow) = ticks.subtractingReportingOverflow(epoch)
    return overflow ? .min : since / 10_000
  }
}

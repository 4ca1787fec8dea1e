// SPDX-License-Identifier: Apache-2.0
import Records

/// The date of a TNEF attribute ([MS-OXTNEF] 2.1.3.3.3).
enum TnefDate {
  /// Steps of 100 ns since 1601; nil for an impossible date.
  static func ticks(_ bytes: [UInt8]) -> Int64? {
    guard bytes.count >= 12 else { return nil }
    let n = (0..<6).map { LittleEndian.number(bytes, $0 * 2, 2) }
    guard n[5] < 60, let wall = WallTime(year: n[0], month: n[1], day: n[2], hour: n[3], minute: n[4]) else {
      return nil
    }
    let days = WallTime.dayNumber(1601, 1, 1) * WallTime.day
    return (wall.milliseconds + Int64(n[5]) * 1000 - days) * 10_000
  }
}

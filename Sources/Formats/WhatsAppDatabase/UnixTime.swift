// SPDX-License-Identifier: Apache-2.0
import Records

/// Milliseconds since 1970 as extras hold times; nil where none is set (0, -1).
enum UnixTime {
  static func text(_ milliseconds: Int64) -> String? {
    milliseconds > 0 ? ISOStamp.text(milliseconds: milliseconds) : nil
  }

  static func stamp(_ milliseconds: Int64?) -> Stamp? {
    milliseconds.flatMap { $0 == 0 ? nil : EpochStamp.stamp(raw: String($0), milliseconds: $0) }
  }
}

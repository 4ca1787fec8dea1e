// SPDX-License-Identifier: Apache-2.0

/// How exact a line's time is.
enum TimeGrain: UInt8, Sendable {
  case millisecond, second, minute, day

  init(_ precision: Stamp.Precision) {
    switch precision {
    case .millisecond: self = .millisecond
    case .second: self = .second
    case .minute: self = .minute
    case .day: self = .day
    }
  }

  /// The line's time is from the one shown up to this many milliseconds later, that moment excluded.
  var milliseconds: Int64 {
    switch self {
    case .millisecond: 1
    case .second: 1_000
    case .minute: 60_000
    case .day: 86_400_000
    }
  }
}

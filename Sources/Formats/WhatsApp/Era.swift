// SPDX-License-Identifier: Apache-2.0

/// The calendar era a stamp names itself.
enum Era: UInt8 {
  case common, buddhist, reiwa, heisei, showa, republic

  /// Gregorian year of year 0 of the era.
  var yearZero: Int {
    switch self {
    case .common: 0
    case .buddhist: -543
    case .reiwa: 2018
    case .heisei: 1988
    case .showa: 1925
    case .republic: 1911
    }
  }

  static func named(_ word: UInt64) -> Era? { names[word] }

  private static let names: [UInt64: Era] = [
    WordHash.of("be"): .buddhist, WordHash.of("พศ"): .buddhist, WordHash.of("r"): .reiwa, WordHash.of("令和"): .reiwa,
    WordHash.of("h"): .heisei, WordHash.of("平成"): .heisei, WordHash.of("s"): .showa, WordHash.of("昭和"): .showa,
    WordHash.of("民國"): .republic, WordHash.of("民国"): .republic,
  ]
}

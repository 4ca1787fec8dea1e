// SPDX-License-Identifier: Apache-2.0
import Store
import Testing

@Suite struct `The schema` {
  /// FNV-1a of each step as released. A step is never edited: write a new one.
  static let digests: [UInt64] = [
    6_490_975_494_809_283_097, 17_976_892_984_338_866_345, 4_910_136_936_525_117_302, 12_729_282_642_631_675_814,
    5_487_605_942_020_590_879, 5_915_357_202_845_707_499, 8_911_135_661_610_686_346,
    5_612_301_761_706_241_232, 17_863_360_180_285_007_012,
  ]

  @Test func `is as released`() {
    let digests = SchemaText.steps.map { text in
      text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    #expect(digests == Self.digests)
  }
}

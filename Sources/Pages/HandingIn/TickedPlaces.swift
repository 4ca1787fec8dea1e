// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Places of a list as a few letters, one bit each, so that ticks among thousands still fit an address.
enum TickedPlaces {
  /// Places beyond this are not read: an export has fewer conversations.
  private static let most = 1_000_000

  static func written(_ places: [Int]) -> String {
    var bits = [UInt8](repeating: 0, count: (places.max() ?? -1) / 8 + 1)
    for place in places { bits[place / 8] |= 1 << UInt8(place % 8) }
    return Data(bits).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// In order; none of what `written` did not write.
  static func read(_ text: String) -> [Int] {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    guard text.utf8.count < most / 6, let bits = Data(base64Encoded: padded) else { return [] }
    return bits.enumerated().flatMap { place, byte in
      (0..<8).filter { byte >> UInt8($0) & 1 == 1 }.map { place * 8 + $0 }
    }
  }
}

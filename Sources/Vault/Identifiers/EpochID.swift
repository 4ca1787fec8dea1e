// SPDX-License-Identifier: Apache-2.0

/// Counts the keys that wrap everything: epoch 1 is made with the vault, each rotation adds one.
package struct EpochID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let number: UInt32

  /// Takes 1 and above.
  package init?(_ number: UInt32) {
    guard number > 0 else { return nil }
    self.number = number
  }

  /// Takes the decimal form without leading zeros, as in the folder name `keys/<epoch>`.
  init?(text: some StringProtocol) {
    guard let number = UInt32(text), String(number) == text else { return nil }
    self.init(number)
  }

  private init(known: UInt32) { number = known }

  static let first = EpochID(known: 1)

  var next: EpochID { EpochID(known: number + 1) }

  package var description: String { String(number) }

  package static func < (one: EpochID, other: EpochID) -> Bool { one.number < other.number }
}

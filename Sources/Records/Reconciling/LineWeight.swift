// SPDX-License-Identifier: Apache-2.0

/// What a line says about whether two copies are one conversation: kept beside its standing, in the same byte.
package struct LineWeight: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Its words are long enough to be hardly ever said twice.
  package static var isDistinctive: LineWeight { LineWeight(rawValue: 0x80) }
  /// It stands at the entry's time by the copy's clock.
  package static var isOnClock: LineWeight { LineWeight(rawValue: 0x40) }

  /// Bits of a byte that hold the standing.
  package static var standing: UInt8 { 0x3F }
}

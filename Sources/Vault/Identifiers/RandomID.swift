// SPDX-License-Identifier: Apache-2.0

/// 128 random bits that name one thing, shown as 32 hexadecimal digits; they say nothing about what is named.
///
/// `Subject` keeps names of different things apart at compile time and has no values.
package struct RandomID<Subject>: Sendable, Hashable {
  /// Length in bytes.
  package static var byteCount: Int { 16 }

  private let high: UInt64
  private let low: UInt64

  /// Draws a new name from the system's secure random source.
  package static func random() -> RandomID {
    var system = SystemRandomNumberGenerator()
    return random(using: &system)
  }

  /// Draws a new name from `source`; tests pass a fixed one.
  package static func random(using source: inout some RandomNumberGenerator) -> RandomID {
    RandomID(high: source.next(), low: source.next())
  }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Takes exactly 16 bytes, the first one most significant.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Takes exactly 32 lower-case hexadecimal digits, so that each name has one spelling.
  package init?(hex: some StringProtocol) {
    guard let bytes = [UInt8](lowercaseHex: hex) else { return nil }
    self.init(bytes: bytes)
  }

  package var bytes: [UInt8] {
    [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
  }

  package var hex: String { bytes.lowercaseHex }
}

extension RandomID: Comparable {
  package static func < (one: RandomID, other: RandomID) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

extension RandomID: CustomStringConvertible {
  package var description: String { hex }
}

/// Names one sealed object; also its file name, so it never says what the object holds.
package typealias ObjectID = RandomID<ObjectSubject>
/// Names the objects whose keys live and die together: a deposit, a filing, a staged upload.
package typealias GroupID = RandomID<GroupSubject>
/// Names one archive; part of what every object and key record is bound to.
package typealias ArchiveID = RandomID<ArchiveSubject>

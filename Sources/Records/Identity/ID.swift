// SPDX-License-Identifier: Apache-2.0

/// A random 128-bit name for one `Subject`; carries no meaning and no order.
package struct ID<Subject>: Sendable, Hashable, CustomStringConvertible {
  /// First eight bytes, big-endian.
  package let high: UInt64
  /// Last eight bytes, big-endian.
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Draws a new id from `source`.
  package static func random(using source: inout some RandomNumberGenerator) -> ID {
    ID(high: source.next(), low: source.next())
  }

  /// Reads 32 lower-case hexadecimal digits; nil for anything else.
  package init?(_ text: some StringProtocol) {
    var value: (UInt64, UInt64) = (0, 0)
    var count = 0
    for byte in text.utf8 {
      guard let digit = Self.digit(byte), count < 32 else { return nil }
      if count < 16 { value.0 = value.0 << 4 | digit }
      if count >= 16 { value.1 = value.1 << 4 | digit }
      count += 1
    }
    guard count == 32 else { return nil }
    self.init(high: value.0, low: value.1)
  }

  /// Reads 16 bytes; nil for any other count.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var value: (UInt64, UInt64) = (0, 0)
    for (place, byte) in bytes.enumerated() {
      if place < 8 { value.0 = value.0 << 8 | UInt64(byte) }
      if place >= 8 { value.1 = value.1 << 8 | UInt64(byte) }
    }
    self.init(high: value.0, low: value.1)
  }

  /// The 16 bytes, first to last.
  package var bytes: [UInt8] {
    [high, low].flatMap { part in stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: part >> $0) } }
  }

  package var description: String {
    String(decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static var digits: [UInt8] { Array("0123456789abcdef".utf8) }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 0x30...0x39: UInt64(byte - 0x30)
    case 0x61...0x66: UInt64(byte - 0x61 + 10)
    default: nil
    }
  }
}

/// Names a record for as long as the archive lives.
package typealias RecordID = ID<FiledRecord>
/// Names a deposit.
package typealias DepositID = ID<DepositFacts>

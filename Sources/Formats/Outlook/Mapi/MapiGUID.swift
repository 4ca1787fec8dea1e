// SPDX-License-Identifier: Apache-2.0

/// A GUID by its 16 bytes as stored: the first three groups little endian ([MS-DTYP] 2.3.4).
struct MapiGUID: Hashable {
  let high: UInt64
  let low: UInt64

  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count >= 16 else { return nil }
    high = LittleEndian.number(bytes, bytes.startIndex, 8)
    low = LittleEndian.number(bytes, bytes.startIndex + 8, 8)
  }

  /// The family of the sets Outlook itself defines ("0006200x-0000-0000-C000-000000000046").
  init(outlook number: UInt32) { (high, low) = (UInt64(number), 0x4600_0000_0000_00C0) }

  private init(_ high: UInt64, _ low: UInt64) { (self.high, self.low) = (high, low) }

  static let mapi = MapiGUID(outlook: 0x20328)
  static let strings = MapiGUID(outlook: 0x20329)
  static let common = MapiGUID(outlook: 0x62008)
  static let appointment = MapiGUID(outlook: 0x62002)
  static let task = MapiGUID(outlook: 0x62003)
  static let address = MapiGUID(outlook: 0x62004)
  static let note = MapiGUID(outlook: 0x6200E)
  static let journal = MapiGUID(outlook: 0x6200A)
  static let headers = MapiGUID(outlook: 0x20386)
  /// PSETID_Meeting, 6ED8DA90-450B-1B10-98DA-00AA003F1305.
  static let meeting = MapiGUID(0x1B10_450B_6ED8_DA90, 0x0513_3F00_AA00_DA98)

  /// "00062008-0000-0000-c000-000000000046".
  var text: String {
    func hex(_ value: UInt64, _ digits: Int) -> String {
      let plain = String(value, radix: 16)
      return String(repeating: "0", count: max(0, digits - plain.count)) + plain
    }
    let tail = low.byteSwapped
    return [
      hex(high & 0xFFFF_FFFF, 8), hex(high >> 32 & 0xFFFF, 4), hex(high >> 48, 4), hex(tail >> 48, 4),
      hex(tail & 0xFFFF_FFFF_FFFF, 12),
    ].joined(separator: "-")
  }
}

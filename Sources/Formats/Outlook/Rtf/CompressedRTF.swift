// SPDX-License-Identifier: Apache-2.0

/// RTF as Outlook stores it, compressed by a ring of 4 KiB that starts with known words ([MS-OXRTFCP]).
enum CompressedRTF {
  private static let header = 16
  private static let ring = 4_096
  /// The words the ring begins with ([MS-OXRTFCP] 3.1.1).
  private static let known = Array(
    ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
      + "MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
      + "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx").utf8)

  /// The RTF inside; nil where it is neither compressed nor stored as the format says. What breaks off is kept.
  static func decompressed(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= header else { return nil }
    let size = min(LittleEndian.number(bytes, 4, 4), MapiLimits.rtf)
    switch LittleEndian.number(bytes, 8, 4) {
    case 0x414C_454D: return Array(bytes[header...].prefix(size))
    case 0x7546_5A4C: return inflated(bytes, size)
    default: return nil
    }
  }

  private static func inflated(_ bytes: [UInt8], _ size: Int) -> [UInt8] {
    var window = known + [UInt8](repeating: 0x20, count: ring - known.count)
    var (write, at) = (known.count, header)
    var out: [UInt8] = []
    out.reserveCapacity(min(size, bytes.count * 8))
    while at < bytes.count {
      let control = bytes[at]
      at += 1
      for bit in 0..<8 {
        guard at < bytes.count, out.count < size else { return out }
        if control >> bit & 1 == 0 {
          put(bytes[at], &out, &window, &write)
          at += 1
        } else {
          guard at + 1 < bytes.count else { return out }
          let pair = Int(bytes[at]) << 8 | Int(bytes[at + 1])
          at += 2
          guard copy(pair, size, &out, &window, &write) else { return out }
        }
      }
    }
    return out
  }

  /// Copies 2 to 17 bytes out of the ring; false at the end mark, a reference to the place about to be written.
  private static func copy(
    _ pair: Int, _ size: Int, _ out: inout [UInt8], _ window: inout [UInt8], _ write: inout Int
  ) -> Bool {
    var read = pair >> 4
    guard read != write else { return false }
    for _ in 0..<((pair & 0xF) + 2) where out.count < size {
      put(window[read], &out, &window, &write)
      read = (read + 1) % ring
    }
    return true
  }

  private static func put(_ byte: UInt8, _ out: inout [UInt8], _ window: inout [UInt8], _ write: inout Int) {
    out.append(byte)
    window[write] = byte
    write = (write + 1) % ring
  }
}

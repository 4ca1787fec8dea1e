// SPDX-License-Identifier: Apache-2.0

/// UTF-8 scalars, one at a time, for the few places that look at letters.
package enum Scalars {
  /// The scalar at `p` and its length in bytes, nil at the end or where the bytes are no UTF-8.
  package static func decode(_ p: BytePointer, _ end: BytePointer) -> (scalar: UInt32, length: Int)? {
    guard p < end else { return nil }
    let lead = UInt32(p[0])
    if lead < 0x80 { return (lead, 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, end - p >= length else { return nil }
    var scalar = length == 2 ? lead & 0x1F : length == 3 ? lead & 0x0F : lead & 0x07
    for i in 1..<length {
      guard p[i] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(p[i] & 0x3F)
    }
    return (scalar, length)
  }
}

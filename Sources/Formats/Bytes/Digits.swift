// SPDX-License-Identifier: Apache-2.0

/// Decimal digits of the scripts that telephones write dates in.
package enum Digits {
  /// Value and length of the digit at `p`, nil where there is none.
  @inline(__always)
  package static func digit(_ p: BytePointer, _ end: BytePointer) -> (value: Int, length: Int)? {
    guard p < end else { return nil }
    let lead = p[0]
    if lead &- 48 < 10 { return (Int(lead &- 48), 1) }
    return lead < 0x80 ? nil : wide(p, end)
  }

  /// Two- and three-byte digits: Arabic-Indic, Eastern Arabic-Indic, N'Ko to Khmer blocks, full-width.
  private static func wide(_ p: BytePointer, _ end: BytePointer) -> (value: Int, length: Int)? {
    guard let (scalar, length) = Scalars.decode(p, end) else { return nil }
    for zero in zeros where scalar >= zero && scalar < zero + 10 { return (Int(scalar - zero), length) }
    return nil
  }

  /// The zero of each set: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada,
  /// Malayalam, Sinhala, Thai, Lao, Tibetan, Myanmar, Khmer, full-width.
  private static let zeros: [UInt32] = [
    0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0,
    0x0F20, 0x1040, 0x17E0, 0xFF10,
  ]
}

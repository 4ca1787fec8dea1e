// SPDX-License-Identifier: Apache-2.0

/// Finds where a value ends by counting brackets outside strings, whatever else is in it; goes on over many windows.
struct JSONSkipper {
  private var depth = 0
  private var isInString = false

  /// The comma or bracket that ends the value, nil when it is not in `p ..< end`. `p` moves to where reading goes on,
  /// which is before `end` when a backslash stands there last.
  mutating func end(_ p: inout BytePointer, _ end: BytePointer) -> BytePointer? {
    while p < end {
      if isInString {
        guard skipString(&p, end) else { return nil }
      }
      guard p < end else { return nil }
      switch p[0] {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return p }
        depth -= 1
      case UInt8(ascii: ","): if depth == 0 { return p }
      default: break
      }
      p += 1
    }
    return nil
  }

  /// False when the string goes on behind `end`.
  private mutating func skipString(_ p: inout BytePointer, _ end: BytePointer) -> Bool {
    while true {
      p = WordScan.find(UInt8(ascii: "\""), or: UInt8(ascii: "\\"), p, end)
      guard p < end else { return false }
      if p[0] == UInt8(ascii: "\"") { break }
      guard end - p >= 2 else { return false }
      p += 2
    }
    p += 1
    isInString = false
    return true
  }
}

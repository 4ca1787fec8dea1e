// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Names that come again and again, made a `String` once. Names of up to 15 bytes need no memory of their own.
final class NameTable {
  private var slots = [String](repeating: "", count: 256)

  func name(_ start: BytePointer, _ end: BytePointer) -> String {
    let count = end - start
    guard count > 15, count <= 64 else { return Text.decode(start, end).text }
    let slot = Self.slot(start, count)
    if Self.equals(&slots[slot], start, count) { return slots[slot] }
    slots[slot] = Text.decode(start, end).text
    return slots[slot]
  }

  private static func slot(_ start: BytePointer, _ count: Int) -> Int {
    var hash = UInt32(count)
    for i in 0..<count { hash = (hash ^ UInt32(start[i])) &* 0x0100_0193 }
    return Int((hash ^ hash >> 16) & 255)
  }

  private static func equals(_ text: inout String, _ start: BytePointer, _ count: Int) -> Bool {
    text.withUTF8 { $0.count == count && memcmp($0.baseAddress!, start, count) == 0 }
  }
}

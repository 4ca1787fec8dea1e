// SPDX-License-Identifier: Apache-2.0

/// Judges a member's name: only plain relative paths are read.
enum MemberName {
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard !bytes.isEmpty, bytes.count <= 4096, !bytes.contains(0), !bytes.contains(0x5C), bytes[0] != 0x2F
    else { return false }
    if bytes.count >= 2, bytes[1] == 0x3A { return false }
    return !bytes.split(separator: 0x2F).contains { $0.elementsEqual([0x2E, 0x2E]) }
  }

  /// Two names that a common file system would take for one: canonical equivalence and case do not count.
  static func collisionKey(_ name: String) -> String { name.lowercased() }
}

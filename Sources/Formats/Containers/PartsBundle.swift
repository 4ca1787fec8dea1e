// SPDX-License-Identifier: Apache-2.0

/// Archives that are parts of one export, as one tar: `part-1/takeout-1.zip`, `part-2/takeout-2.zip` …
///
/// The pieces that go before, between and behind the archives, so that none of them has to be copied.
package enum PartsBundle {
  /// Whether a file that begins so is an archive of its own, and not the continuation of a file that was cut.
  package static func isArchive(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x1F, 0x8B]) { return true }
    return head.count >= 262 && head[257..<262].elementsEqual("ustar".utf8)
  }

  /// What goes before part `number`, counted from 1.
  package static func header(of number: Int, named name: String, size: Int) -> [UInt8] {
    let base = name.lastPart
    return TarHeader.bytes(name: "part-\(number)/\(base.isEmpty ? "export" : base)", size: size)
  }

  /// What goes behind a part of that size.
  package static func padding(behind size: Int) -> [UInt8] { [UInt8](repeating: 0, count: (512 - size % 512) % 512) }

  /// What goes behind the last part: two empty blocks.
  package static let end = [UInt8](repeating: 0, count: 1024)
}

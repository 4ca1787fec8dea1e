// SPDX-License-Identifier: Apache-2.0

/// Header blocks of one regular file in a POSIX tar: ustar, with a pax block before it for long names and sizes.
enum TarHeader {
  static func bytes(name: String, size: Int) -> [UInt8] {
    let name = Array(name.utf8)
    let needsPax = name.count > 100 || name.contains { $0 >= 0x80 } || size > 0o77777777777
    let plain = block(Array(name.prefix(100)), size: min(size, 0o77777777777), type: 0x30)
    return needsPax ? pax(name, size) + plain : plain
  }

  private static func pax(_ name: [UInt8], _ size: Int) -> [UInt8] {
    var body = record("path", name)
    if size > 0o77777777777 { body += record("size", Array(String(size).utf8)) }
    let length = body.count
    body += [UInt8](repeating: 0, count: (512 - length % 512) % 512)
    return block(Array("pax".utf8), size: length, type: 0x78) + body
  }

  /// "LENGTH KEY=VALUE\n", LENGTH counting itself.
  private static func record(_ key: String, _ value: [UInt8]) -> [UInt8] {
    let rest = Array(" \(key)=".utf8) + value + [0x0A]
    var length = rest.count + 1
    while String(length).utf8.count + rest.count != length { length = String(length).utf8.count + rest.count }
    return Array(String(length).utf8) + rest
  }

  private static func block(_ name: [UInt8], size: Int, type: UInt8) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ bytes: [UInt8], at: Int) { block.replaceSubrange(at..<at + bytes.count, with: bytes) }
    put(name, at: 0)
    put(octal(0o644, 7), at: 100)
    put(octal(0, 7), at: 108)
    put(octal(0, 7), at: 116)
    put(octal(size, 11), at: 124)
    put(octal(0, 11), at: 136)
    put(Array("        ".utf8), at: 148)
    block[156] = type
    put(Array("ustar\u{0}00".utf8), at: 257)
    put(octal(block.reduce(0) { $0 + Int($1) }, 6) + [0, 0x20], at: 148)
    return block
  }

  private static func octal(_ value: Int, _ width: Int) -> [UInt8] {
    let digits = Array(String(value, radix: 8).utf8)
    return [UInt8](repeating: 0x30, count: max(0, width - digits.count)) + digits
  }
}

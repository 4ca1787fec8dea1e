// SPDX-License-Identifier: Apache-2.0

/// A small tar in memory: what a folder or archive of an export looks like to a format (ustar, POSIX.1-1988).
package enum SampleTar {
  package static func bytes(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    files.flatMap { header($0.name, $0.bytes.count) + padded($0.bytes) } + Array(repeating: 0, count: 1024)
  }

  package static func bytes(_ files: [(name: String, text: String)]) -> [UInt8] {
    bytes(files.map { ($0.name, Array($0.text.utf8)) })
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + Array(repeating: 0, count: (512 - bytes.count % 512) % 512)
  }

  private static func header(_ name: String, _ size: Int) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) { out.replaceSubrange(place..<place + text.utf8.count, with: text.utf8) }
    put(String(decoding: name.utf8.prefix(100), as: UTF8.self), at: 0)
    put("0000644", at: 100)
    put(octal(size, 11), at: 124)
    put("00000000000", at: 136)
    put("        0", at: 148)
    put("ustar\u{0}00", at: 257)
    put(octal(out.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
    return out
  }

  private static func octal(_ value: Int, _ width: Int) -> String {
    let digits = String(value, radix: 8)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A Content-Type as sent: the type in lower case, and its boundary if it has one.
struct MediaType: Sendable, Hashable {
  let name: String
  let boundary: String?

  init(_ text: String) {
    let pieces = text.utf8.split(separator: UInt8(ascii: ";")).map { Self.trimmed($0) }
    name = (pieces.first ?? "").lowercased()
    boundary = pieces.dropFirst().lazy.compactMap(Self.boundary).first
  }

  /// RFC 2046, 5.1.1: 1 to 70 characters, none that could be mistaken.
  private static func boundary(_ parameter: String) -> String? {
    guard parameter.lowercased().hasPrefix("boundary=") else { return nil }
    var value = parameter.utf8.dropFirst("boundary=".utf8.count)
    if value.first == 0x22, value.last == 0x22, value.count >= 2 { value = value.dropFirst().dropLast() }
    let allowed = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'()+_,-./:=?".utf8)
    guard 1...70 ~= value.count, value.allSatisfy(allowed.contains) else { return nil }
    return String(value)
  }

  private static func trimmed(_ bytes: Substring.UTF8View) -> String {
    let kept = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    return String(Substring(kept).trimmingSuffix { $0 == " " || $0 == "\t" })
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isCut: (Unicode.Scalar) -> Bool) -> Substring {
    guard let last = unicodeScalars.lastIndex(where: { !isCut($0) }) else { return "" }
    return Substring(unicodeScalars[...last])
  }
}

// SPDX-License-Identifier: Apache-2.0

/// What Threema puts in angle brackets behind a message's words.
struct ThreemaSuffix {
  enum Kind: Equatable {
    case file(String)
    case place(latitude: String, longitude: String)
    case call(seconds: Int)
  }

  let kind: Kind
  /// The words before it.
  let words: String

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.last == 0x3E, let start = bytes.lastIndex(of: 0x3C), start == 0 || bytes[start - 1] <= 0x20 else {
      return nil
    }
    let inner = String(decoding: bytes[(start + 1)..<(bytes.count - 1)], as: UTF8.self)
    guard let kind = Self.kind(inner) else { return nil }
    self.kind = kind
    let end = bytes[..<start].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    words = String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func kind(_ inner: String) -> Kind? {
    if inner.hasPrefix("geo:") {
      let numbers = (inner.dropFirst(4).split(separator: "?").first ?? "").split(separator: ",")
      guard numbers.count >= 2, numbers.prefix(2).allSatisfy({ Double($0) != nil }) else { return nil }
      return .place(latitude: String(numbers[0]), longitude: String(numbers[1]))
    }
    let clock = inner.split(separator: ":", omittingEmptySubsequences: false)
    if clock.count == 2 || clock.count == 3, clock.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 2 }),
      clock.allSatisfy({ $0.utf8.allSatisfy(Bytes.isDigit) })
    {
      return .call(seconds: clock.reduce(0) { $0 * 60 + (Int($1) ?? 0) })
    }
    let isName = inner.utf8.contains(0x2E) && !inner.utf8.contains { $0 == 0x2F || $0 == 0x0A }
    return isName && inner.utf8.count <= 255 ? .file(inner) : nil
  }
}

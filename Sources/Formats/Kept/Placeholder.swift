// SPDX-License-Identifier: Apache-2.0

/// What stands in a kept original for a run of items that were withheld: a count, and nothing of them.
enum Placeholder {
  private static let ending = " items withheld before filing (OnRecord)"

  static func words(_ items: Int) -> String { "\(items)\(ending)" }

  /// The count in such words, nil for any other.
  static func items(in words: some Sequence<UInt8>) -> Int? {
    let text = String(decoding: Array(words), as: UTF8.self)
    guard text.hasSuffix(ending), let items = Int(text.dropLast(ending.utf8.count)), items > 0 else { return nil }
    return items
  }

  /// A line of a chat, with the stamp of a neighbour that is kept: nothing says when the withheld was sent.
  static func chatLine(_ items: Int, stamp: String, isBracketed: Bool, lineEnd: String) -> [UInt8] {
    let head = isBracketed ? "[\(stamp)] " : "\(stamp) - "
    return Array((head + words(items) + lineEnd).utf8)
  }

  /// A mail without date or words of its own.
  static func mail(_ items: Int) -> [UInt8] {
    Array("From: OnRecord <withheld@onrecord.invalid>\nSubject: \(words(items))\n\n\n".utf8)
  }
}

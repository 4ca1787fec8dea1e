// SPDX-License-Identifier: Apache-2.0

/// The lines of a text, each of which must end in a newline (U+000A).
struct Lines {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = ArraySlice(Array(bytes)) }

  /// The next line without its newline, nil at the end; text after the last newline stays in `rest`.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[rest.startIndex..<end]
  }
}

extension ArraySlice<UInt8> {
  /// What follows `prefix`, nil when the line starts otherwise.
  func dropping(_ prefix: String) -> ArraySlice<UInt8>? {
    starts(with: prefix.utf8) ? dropFirst(prefix.utf8.count) : nil
  }
}

extension Collection<UInt8> {
  /// The text of valid UTF-8, nil otherwise.
  var text: String? { String(validating: self, as: UTF8.self) }
}

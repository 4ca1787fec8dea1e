// SPDX-License-Identifier: Apache-2.0

extension TilePath {
  /// Reads a path from the log's root, nil unless it is spelled as the specification asks.
  public init?(_ path: String) {
    var parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Array($0) }
    guard parts.count >= 3, parts[0] == Array("tile".utf8), let kind = Self.kind(parts[1]) else { return nil }
    var width = Self.fullWidth
    if parts[parts.count - 2].suffix(2) == Array(".p".utf8)[...] {
      guard let partial = Decimal.parse(parts.removeLast()), (1...255).contains(partial) else { return nil }
      width = Int(partial)
      parts[parts.count - 1].removeLast(2)
    }
    guard let index = Self.index(parts.dropFirst(2)) else { return nil }
    self.init(kind, index: index, width: width)
    guard self.path == path else { return nil }
  }

  private static func kind(_ part: [UInt8]) -> Kind? {
    if part == Array("entries".utf8) { return .entries }
    guard let level = Decimal.parse(part), level <= 63 else { return nil }
    return .hashes(level: Int(level))
  }

  private static func index(_ elements: ArraySlice<[UInt8]>) -> UInt64? {
    guard !elements.isEmpty, elements.count <= 6 else { return nil }
    var index: UInt64 = 0
    for element in elements {
      let digits = element.first == UInt8(ascii: "x") ? element.dropFirst() : element[...]
      guard digits.count == 3, let value = UInt64(String(decoding: digits, as: UTF8.self)) else { return nil }
      index = index * 1000 + value
    }
    return index
  }
}

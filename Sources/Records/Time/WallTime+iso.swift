// SPDX-License-Identifier: Apache-2.0

extension WallTime {
  /// Reads what `iso` writes: "2022-03-27T21:55:00", milliseconds behind a point; nil for anything else.
  package init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 19 || bytes.count == 23, Self.hasMarks(bytes) else { return nil }
    let places = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19] + (bytes.count == 23 ? [20..<23] : [])
    let numbers = places.compactMap { Self.number(bytes[$0]) }
    guard numbers.count == places.count else { return nil }
    self.init(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4], second: numbers[5],
      millisecond: numbers.count == 7 ? numbers[6] : 0)
  }

  private static func hasMarks(_ bytes: [UInt8]) -> Bool {
    let marks: [(Int, UInt8)] = [(4, 0x2D), (7, 0x2D), (10, 0x54), (13, 0x3A), (16, 0x3A), (19, 0x2E)]
    return marks.allSatisfy { $0 >= bytes.count || bytes[$0] == $1 }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension Instant {
  /// Reads what `iso` writes; nil for anything else.
  package init?(iso: String) {
    guard iso.hasSuffix("Z"), let wall = WallTime(iso: String(iso.dropLast())) else { return nil }
    self.init(wall, offset: 0)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// One piece of a time pattern: a part of the time in so many letters, or characters as they stand.
package struct TimeToken: Sendable, Hashable {
  package enum Part: Sendable, Hashable {
    case year, month, monthName, day, hour, halfHour, minute, second, fraction, half, zone, literal
  }
  package let part: Part
  /// Number of letters: the digits it has, or at least for one letter.
  package let count: Int
  /// The characters of a literal, as bytes.
  package let literal: [UInt8]

  init(_ part: Part, _ count: Int, literal: [UInt8] = []) {
    (self.part, self.count, self.literal) = (part, count, literal)
  }

  static func tokens(of pattern: String) throws -> [TimeToken] {
    var tokens: [TimeToken] = []
    var rest = Array(pattern.utf8)[...]
    while let letter = rest.first {
      if letter == UInt8(ascii: "'") {
        let quoted = rest.dropFirst().prefix { $0 != letter }
        tokens.append(TimeToken(.literal, 0, literal: Array(quoted)))
        rest = rest.dropFirst(quoted.count + 2)
        continue
      }
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      if let part = try part(letter, run.count) {
        tokens.append(TimeToken(part, run.count))
      } else {
        tokens.append(TimeToken(.literal, 0, literal: Array(run)))
      }
    }
    return tokens
  }

  /// nil for characters that stand for themselves.
  private static func part(_ letter: UInt8, _ count: Int) throws -> Part? {
    switch (Character(Unicode.Scalar(letter)), count) {
    case ("y", 2), ("y", 4): return .year
    case ("M", 3), ("M", 4): return .monthName
    case ("M", 1...2): return .month
    case ("d", 1...2): return .day
    case ("H", 1...2): return .hour
    case ("h", 1...2): return .halfHour
    case ("m", 1...2): return .minute
    case ("s", 1...2): return .second
    case ("S", 1...9): return .fraction
    case ("a", 1): return .half
    case ("Z", 1): return .zone
    case ("T", 1): return nil
    default:
      let isLetter = (0x41...0x5A).contains(letter) || (0x61...0x7A).contains(letter)
      guard isLetter else { return nil }
      throw MappingReader.fault("The pattern of \"time\" has letters that mean nothing; quote them: 'at'.")
    }
  }
}

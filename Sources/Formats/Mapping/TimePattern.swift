// SPDX-License-Identifier: Apache-2.0
import Records

/// How a source writes its times, as letters: yyyy yy MMM MM M dd d HH H hh h mm ss SSS a Z; all else as it stands.
///
/// "iso", "seconds" and "milliseconds" (since 1970) are patterns of their own.
package enum TimePattern: Sendable, Hashable {
  case iso, seconds, milliseconds
  case letters([TimeToken])

  package init(_ text: String) throws {
    switch text {
    case "iso": self = .iso
    case "seconds": self = .seconds
    case "milliseconds": self = .milliseconds
    default:
      let tokens = try TimeToken.tokens(of: text)
      let parts = Set(tokens.map(\.part))
      guard parts.contains(.year), parts.contains(.day), parts.contains(.month) || parts.contains(.monthName) else {
        throw MappingReader.fault("The pattern of \"time\" has no year, month or day.")
      }
      self = .letters(tokens)
    }
  }

  /// What a source's characters mean; nil where they do not fit.
  package func read(_ raw: String) -> TimeReading? {
    switch self {
    case .seconds: Self.epoch(raw, 1000)
    case .milliseconds: Self.epoch(raw, 1)
    case .iso: Self.isoTokens.lazy.compactMap { TimeReading(raw, $0) }.first
    case .letters(let tokens): TimeReading(raw, tokens)
    }
  }

  private static func epoch(_ raw: String, _ scale: Int64) -> TimeReading? {
    let digits = scale == 1000 ? raw.utf8.prefix { $0 != UInt8(ascii: ".") } : raw.utf8[...]
    guard let count = Int64(Substring(digits)) else { return nil }
    let (milliseconds, overflow) = count.multipliedReportingOverflow(by: scale)
    return overflow ? nil : TimeReading(epoch: milliseconds, precision: scale == 1 ? .millisecond : .second)
  }

  /// RFC 3339 and its usual neighbours: a space for the T, no seconds, parts of a second, no zone.
  private static let isoTokens: [[TimeToken]] = ["T", " "].flatMap { middle in
    [":ss.SZ", ":ssZ", ":ss.S", ":ss", "Z", ""].compactMap { tail in
      try? TimeToken.tokens(of: "yyyy-MM-dd'\(middle)'HH:mm\(tail)")
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// What the holder of an export keeps back, by message numbers or dates.
struct Withholding: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Messages to withhold: numbers as 'parse --json' gives them (seq) or dates; they never reach the archive.",
      valueName: "12,40-55,2026-01-01..2026-01-31"))
  var withhold: String?

  @Option(name: .long, help: "Why it is not the authority's: \(Self.names).")
  var category: WithholdingCategory?

  @Option(name: .long, help: "The declaration, in your words.")
  var because: String?

  static let names = WithholdingCategory.allCases.map(\.rawValue).joined(separator: ", ")

  func validate() throws {
    guard let withhold else {
      guard category == nil, because == nil else {
        throw ValidationError("--category and --because go with --withhold.")
      }
      return
    }
    guard category != nil, because?.contains(where: { !$0.isWhitespace }) == true else {
      throw ValidationError("--withhold needs --category (\(Self.names)) and --because with your declaration.")
    }
    _ = try Self.selections(withhold)
  }

  /// Cuts the request where something is to be withheld; the salt of the whole's commitment, nil where nothing is.
  func apply(to request: inout DepositRequest, in archive: AuthorityArchive) throws -> [UInt8]? {
    guard let withhold, let category, let because else { return nil }
    return try archive.withhold(try Self.selections(withhold), as: category, because: because, from: &request)
  }

  private static func selections(_ text: String) throws -> [WithholdingSelection] {
    try text.split(separator: ",").map { part in
      if let dates = dates(part) { return dates }
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first >= 0, first <= last,
        last - first < 10_000_000
      else {
        throw ValidationError("'\(part)' is no range. Write 12 or 40-55 or 2026-01-01..2026-01-31.")
      }
      return .messages(Array(first...last))
    }
  }

  private static func dates(_ part: Substring) -> WithholdingSelection? {
    guard let dots = part.firstRange(of: "..") else { return Day(part).map { .dates(nil, from: $0, through: $0) } }
    guard let from = Day(part[..<dots.lowerBound]), let through = Day(part[dots.upperBound...]), from <= through else {
      return nil
    }
    return .dates(nil, from: from, through: through)
  }
}

extension WithholdingCategory: ExpressibleByArgument {}

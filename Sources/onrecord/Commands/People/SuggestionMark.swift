// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// A suggestion as `people suggest` names it.
struct SuggestionMark: ParsableArguments {
  @Argument(help: "The first column of 'onrecord people suggest'.")
  var suggestion: String

  @Option(help: "Why; kept with the decision.")
  var why = ""

  func find(_ registrar: Registrar) throws -> LinkSuggestion {
    guard let found = try registrar.suggestions().first(where: { Self.of($0) == suggestion.lowercased() }) else {
      throw ArchiveError(
        .notFound, "There is no such suggestion.", remedy: "see 'onrecord people suggest': it may be decided already")
    }
    return found
  }

  /// The same for the same names and person, whatever else is suggested: FNV-1a, 64 bits.
  static func of(_ suggestion: LinkSuggestion) -> String {
    let display = suggestion.displayed
    let parts = [
      display.custodian, display.channel, display.name ?? "", display.address ?? "",
      suggestion.person?.id.description ?? "",
    ]
    let hash = parts.joined(separator: "\u{0}").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Refuses a suggestion.
struct PeopleRefuse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse",
    abstract: "Refuse a suggested link; it comes again only with another's copy that shows it too.",
    discussion: ExitStatus.help)

  @OptionGroup var mark: SuggestionMark
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    try await options.use { registrar in
      let suggestion = try mark.find(registrar)
      try await Refusal.told { try await registrar.refuse(suggestion, words: mark.why) }
      if let person = suggestion.person {
        PersonPrinter(json: options.json).print("refused", suggestion.displayed, person)
      }
    }
  }
}

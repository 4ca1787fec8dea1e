// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Takes a suggestion.
struct PeopleAccept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Take a suggested link.", discussion: ExitStatus.help)

  @OptionGroup var mark: SuggestionMark

  @Option(help: "Id, address or whole name of who it is, where the suggestion names nobody.")
  var person: String?

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    try await options.use { registrar in
      let suggestion = try mark.find(registrar)
      var argument = PersonArgument()
      argument.person = person ?? suggestion.person?.id.description ?? ""
      guard !argument.person.isEmpty else { throw ValidationError("The suggestion names nobody: give --person.") }
      let known = try argument.find(registrar)
      try await Refusal.told { try await registrar.accept(suggestion, as: known.id, words: mark.why) }
      PersonPrinter(json: options.json).print("linked", suggestion.displayed, known.reference)
    }
  }
}

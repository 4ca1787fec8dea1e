// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Links that may be made.
struct PeopleSuggest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "List links that may be made, strongest first. None is made by itself.",
    discussion: ExitStatus.help)

  @Option(help: "How many to print.")
  var limit = 50

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    try await options.use { registrar in
      let printer = PersonPrinter(json: options.json)
      for suggestion in try registrar.suggestions().prefix(max(0, limit)) { printer.print(suggestion) }
    }
  }
}

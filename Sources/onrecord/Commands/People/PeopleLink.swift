// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Decides that a displayed name is somebody.
struct PeopleLink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Decide that a displayed name is this person.", discussion: ExitStatus.help)

  @OptionGroup var person: PersonArgument
  @OptionGroup var display: DisplayOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    try await options.use { registrar in
      let known = try person.find(registrar)
      try await Refusal.told { try await registrar.link(display.identity, to: known.id, words: display.why) }
      PersonPrinter(json: options.json).print("linked", display.identity, known.reference)
    }
  }
}

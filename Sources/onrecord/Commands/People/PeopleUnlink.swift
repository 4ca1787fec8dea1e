// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Decides that a displayed name is not, or no longer, somebody.
struct PeopleUnlink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink",
    abstract: "Undo a link, or decide against the rule that a displayed name is not this person.",
    discussion: ExitStatus.help)

  @OptionGroup var person: PersonArgument
  @OptionGroup var display: DisplayOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    try await options.use { registrar in
      let known = try person.find(registrar)
      try await Refusal.told { try await registrar.unlink(display.identity, from: known.id, words: display.why) }
      PersonPrinter(json: options.json).print("unlinked", display.identity, known.reference)
    }
  }
}

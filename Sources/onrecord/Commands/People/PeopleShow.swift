// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// One person with everything the register knows.
struct PeopleShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a person: posts, addresses, devices, and where they appear under which names.",
    discussion: ExitStatus.help)

  @OptionGroup var person: PersonArgument
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    try await options.use { registrar in
      PersonPrinter(json: options.json).print(try registrar.shown(try person.find(registrar).id))
    }
  }
}

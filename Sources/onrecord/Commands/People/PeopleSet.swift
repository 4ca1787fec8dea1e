// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Changes what is known of somebody.
struct PeopleSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change what is known of somebody; what is not named stays.",
    discussion: """
      Posts, addresses or devices that are named take the place of all that were known: name those that stay as well. \
      \(ExitStatus.help)
      """)

  @OptionGroup var person: PersonArgument

  @Option(help: "A new name.")
  var name: String?

  @OptionGroup var described: DescribedPerson
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    try await options.use { registrar in
      var changed = try described.describe(try person.find(registrar).person)
      if let name { changed.name = name }
      try await Refusal.told { try await registrar.save(changed) }
      PersonPrinter(json: options.json).print(try registrar.known(changed.id))
    }
  }
}

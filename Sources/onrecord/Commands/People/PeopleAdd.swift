// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Registers somebody new.
struct PeopleAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Register somebody.", discussion: ExitStatus.help)

  @Argument(help: "Name.")
  var name: String

  @OptionGroup var described: DescribedPerson
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    try await options.use { registrar in
      let person = try described.describe(registrar.draw(name, .official))
      try await Refusal.told { try await registrar.save(person) }
      PersonPrinter(json: options.json).print(try registrar.known(person.id))
    }
  }
}

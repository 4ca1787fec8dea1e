// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Who is known.
struct PeopleList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the people known.", discussion: ExitStatus.help)

  @Argument(help: "Only those whose name, body, posts or addresses hold every word.")
  var words: [String] = []

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    try await options.use { registrar in
      let (register, printer) = (try registrar.register(), PersonPrinter(json: options.json))
      for known in register.people(matching: words.joined(separator: " ")) { printer.print(known) }
      guard words.isEmpty, !options.json else { return }
      for conflict in register.conflicts {
        Terminal.tell(
          "onrecord: \(conflict.people.map(\.name).joined(separator: " and ")) have one address: no rule links it")
      }
    }
  }
}

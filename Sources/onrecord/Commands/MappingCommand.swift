// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Mappings for exports that no parser knows.
struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping", abstract: "Declare how an export is read that no parser knows.",
    discussion: ExitStatus.help, subcommands: [MappingCheckCommand.self])
}

// SPDX-License-Identifier: Apache-2.0
import Records

/// The package Discord sends on request: what its owner wrote, a folder for each channel.
/// No true package was seen here: experimental. docs/formats/discord.md
package struct DiscordPackage: ExportFormat {
  package init() {}

  package var name: String { "discord-package" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let layout = DiscordPackageLayout(try export.tree())
    guard let first = layout.channels.first else { return nil }
    return Recognition(
      .certain, "\(first.inside) lists messages by ID, Timestamp and Contents, as Discord's own package does.",
      claims: layout.claims)
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let layout = DiscordPackageLayout(tree)
    guard !layout.channels.isEmpty else {
      throw FormatError(
        .notRecognised, "There are no channels of Discord's package in it.",
        remedy: "Hand in package.zip as Discord sent it.")
    }
    let desk = ReadingDesk(self, version: 1, tree, files)
    return SteppedItems(FileSteps(DiscordPackageReader(layout, tree), over: layout.channels), desk)
  }
}

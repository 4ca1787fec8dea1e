// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// Copies ledger and vault; keys go by their own channel (`keys export`).
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy ledger and vault, all of it sealed, to a folder. Keys are not in it: 'onrecord keys export'.",
    discussion: ExitStatus.help)

  @Argument(help: "Folder of the backup; made when it is not there, brought up to date when it is.")
  var folder: String

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    let copied = try await options.use { try await $0.backUp(to: folder) }
    Terminal.print("Backed up to \(folder): \(copied.files) new files, \(copied.bytes) bytes.")
    Terminal.print("Keys are not in it: export them again now ('onrecord keys export'), to another place.")
  }
}

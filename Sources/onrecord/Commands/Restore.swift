// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// Makes an archive from a backup and the keys exported apart from it.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an archive from a backup and its keys, rebuild the catalogue and verify.",
    discussion: ExitStatus.help)

  @Argument(help: "Folder of the backup.")
  var folder: String

  @Option(help: "File made by 'onrecord keys export' after that backup.")
  var keys: String

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    let restored = try await AuthorityArchive.restore(
      from: folder, keys: keys, to: options.folder, unlock: { try options.unlock() })
    Terminal.print(
      "Restored \(options.folder): \(restored.deposits) deposits, \(restored.records) records, all verified.")
  }
}

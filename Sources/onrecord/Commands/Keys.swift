// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// The archive's wrapped keys.
struct Keys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rotate or export the archive's wrapped keys.", subcommands: [Rotate.self, ExportKeys.self])

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Start a new key epoch: every live key is wrapped anew.", discussion: ExitStatus.help)
    @OptionGroup var options: ArchiveOptions

    func run() async throws {
      let epoch = try await options.use { try await $0.rotateKeys() }
      Terminal.print("Key epoch \(epoch) has begun; every live key is wrapped under it.")
    }
  }

  struct ExportKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Copy the wrapped keys to a file. Still wrapped: the key file or passphrase is needed as well.",
      discussion: ExitStatus.help)
    @Argument(help: "A file that does not exist yet; keep it apart from the backup.")
    var file: String
    @OptionGroup var options: ArchiveOptions

    func run() async throws {
      try await options.use { try await $0.exportKeys(to: file) }
      Terminal.print(
        "Exported the wrapped keys to \(file). Keep them apart from backups; they open what was deposited until now.")
    }
  }
}

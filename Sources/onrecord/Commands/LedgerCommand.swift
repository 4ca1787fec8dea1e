// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// The public face of the ledger.
struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Print the verifier key of the archive's ledger.", subcommands: [Key.self])

  struct Key: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the verifier key that checks every proof of this archive.", discussion: ExitStatus.help)
    @OptionGroup var options: ArchiveOptions

    func run() async throws {
      Terminal.print(try AuthorityArchive.verifierKey(at: options.folder, unlock: try options.unlock()))
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// Makes catalogue and index anew from ledger and vault.
struct Rebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the catalogue and its index anew from ledger and vault.", discussion: ExitStatus.help)

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    let rebuilt = try await AuthorityArchive.rebuild(at: options.folder, unlock: try options.unlock())
    Terminal.print("Rebuilt the catalogue: \(rebuilt.deposits) deposits, \(rebuilt.records) records.")
    guard rebuilt.unopened > 0 else { return }
    Terminal.tell("onrecord: note: \(rebuilt.unopened) deposits cannot be opened; 'onrecord verify' names them")
    throw ExitCode(ExitStatus.doneWithNotices.rawValue)
  }
}

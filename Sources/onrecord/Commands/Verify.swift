// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// Checks ledger, vault, catalogue and index against each other; writes nothing.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check ledger, vault, catalogue and index against each other, and name each damage.",
    discussion: ExitStatus.help)

  @OptionGroup var options: ArchiveOptions

  @Flag(help: "Look at heads, sizes and counts only.")
  var quick = false

  @Flag(help: "One JSON object per line.")
  var json = false

  func run() async throws {
    let findings = try await AuthorityArchive.verify(at: options.folder, unlock: try options.unlock(), quick: quick)
    FindingsPrinter(json: json, quick: quick).print(findings)
    if !findings.isSound { throw ExitCode(ExitStatus.notProven.rawValue) }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Records

/// Hands exports in.
struct Deposit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Seal exports, file their messages as records and print the receipt.", discussion: ExitStatus.help)

  @Argument(help: "Exports: a .txt, .zip, .eml, .mbox, or a Maildir folder.")
  var files: [String]

  @Option(help: "Who held these communications.")
  var custodian: String

  @Option(help: "Who hands them in, where that is someone else.")
  var depositor: String?

  @Option(help: "Channel (whatsapp, email …); recognised from the export where not given.")
  var channel: String?

  @Option(help: "The device they come from.")
  var device: String?

  @Option(help: "Protective marking, if any.")
  var marking: String?

  @OptionGroup var choices: DeclaredChoices
  @OptionGroup var options: ArchiveOptions

  @Flag(help: "One JSON object per line.")
  var json = false

  func run() async throws {
    let hasNotices = try await options.use(deposit)
    if hasNotices { throw ExitCode(ExitStatus.doneWithNotices.rawValue) }
  }

  /// Whether any of the deposits has notices to look at.
  private func deposit(_ archive: AuthorityArchive) async throws -> Bool {
    var hasNotices = false
    for file in files {
      var request = DepositRequest(export: try HandedIn.export(at: file), custodian: custodian)
      (request.depositor, request.channel, request.device, request.marking) = (depositor, channel, device, marking)
      (request.format, request.timeZone, request.dateOrder) = (choices.format, choices.timezone, choices.dateOrder)
      let receipt = try await archive.deposit(request)
      let proof = "\(receipt.deposit.facts.id).tlog-proof"
      try HandedIn.write(Array(receipt.proof.utf8), to: proof)
      Terminal.print(ReceiptText(receipt, proofFile: proof).text(json: json))
      hasNotices = hasNotices || receipt.deposit.report.notices > 0
    }
    return hasNotices
  }
}

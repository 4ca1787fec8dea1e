// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Formats
import Foundation
import Records

/// Hands exports in.
struct Deposit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Seal exports, file their messages as records and print the receipt.", discussion: ExitStatus.help)

  @OptionGroup var given: ExportFiles

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
  @OptionGroup var readBy: ReadBy
  @OptionGroup var withholding: Withholding
  @OptionGroup var options: ArchiveOptions

  @Flag(help: "One JSON object per line.")
  var json = false

  func validate() throws {
    if withholding.withhold != nil, given.count > 1 {
      throw ValidationError("--withhold speaks of one export: hand in one file at a time.")
    }
    guard custodian.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--custodian names nobody: say who held these communications.")
    }
  }

  func run() async throws {
    let status = try await options.use(depositAll)
    if status != .done { throw ExitCode(status.rawValue) }
  }

  /// Deposits every file; one that fails is named and the others go on. The status is that of the first failure.
  private func depositAll(_ archive: AuthorityArchive) async throws -> ExitStatus {
    var (failed, hasNotices) = (ExitStatus?.none, false)
    let aids = try readBy.aids()
    for (file, open) in given.exports {
      do {
        hasNotices = try await deposit(try open(), file, aids, in: archive) || hasNotices
      } catch {
        guard given.count > 1, let failure = Failure(error) else { throw error }
        Terminal.tell("onrecord: \(Terminal.safe(file)):")
        failure.tell()
        failed = failed ?? failure.status
      }
    }
    return failed ?? (hasNotices ? .doneWithNotices : .done)
  }

  /// Whether the deposit has notices to look at.
  private func deposit(
    _ export: Export, _ file: String, _ aids: ReadingAids, in archive: AuthorityArchive
  ) async throws -> Bool {
    var request = DepositRequest(export: export, custodian: custodian)
    (request.depositor, request.channel, request.device, request.marking) = (depositor, channel, device, marking)
    (request.format, request.timeZone, request.dateOrder) = (choices.format, choices.timezone, choices.dateOrder)
    request.aids = aids
    request.progress = Progress.meter(of: Terminal.line(file))
    let salt = try withholding.apply(to: &request, in: archive)
    var receipt = try await archive.deposit(request)
    receipt.wholeSalt = salt
    Progress.end()
    let proof = "\(receipt.deposit.facts.id).tlog-proof"
    Terminal.print(ReceiptText(receipt, proofFile: proof).text(json: json))
    try HandedIn.write(Array(receipt.proof.utf8), to: proof)
    return receipt.deposit.report.notices > 0
  }
}

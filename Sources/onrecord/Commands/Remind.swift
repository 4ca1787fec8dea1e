// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Web

/// One round of reminders, for cron.
struct Remind: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remind everybody whose captures are due, once a person and day.", discussion: ExitStatus.help)

  @Option(help: "Address people reach the pages at: https://onrecord.example.gov.uk.")
  var publicAddress: String

  @OptionGroup var mail: OutboxOptions

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    let reminded = try await options.use { archive in
      guard let outbox = try mail.outbox() else {
        throw ArchiveError(.usage, "No way to send mail was named.", remedy: "give --smtp URL or --maildrop DIR")
      }
      let office = try Office(archive)
      defer { try? office.close() }
      return try await Reminding(office, outbox: outbox, address: publicAddress).run()
    }
    Terminal.print("reminders: \(reminded.sent) sent, \(reminded.failed) not sent")
    guard reminded.failed > 0 else { return }
    throw OutboxError(
      .unreachable, "\(reminded.failed) reminders did not leave.",
      remedy: "check the mail server; they are tried again in the next round")
  }
}

// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Archive
import Foundation

/// The command line: one door to the official acts.
@main
struct OnRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onrecord",
    abstract: "Puts government business done on private channels back on the record.",
    discussion: ExitStatus.help,
    version: "0.1.0",
    subcommands: [
      Init.self, Demo.self, Deposit.self, Search.self, Show.self, Reconcile.self, Serve.self, Remind.self,
      MailCommand.self, PeopleCommand.self,
      ExportCommand.self, Prove.self, Check.self, Verify.self, Rebuild.self, Backup.self, Restore.self, Keys.self,
      LedgerCommand.self, Parse.self, MappingCommand.self, ParseChild.self, MailChildCommand.self, PictureChild.self,
      ReadingChild.self,
      Gallery.self,
    ])

  static func main() async {
    ProcessRules.keepMemoryPrivate()
    signal(SIGPIPE, SIG_IGN)
    var command: any ParsableCommand
    do { command = try parseAsRoot() } catch { exit(withError: error) }
    do {
      guard var act = command as? any AsyncParsableCommand else {
        try command.run()
        return
      }
      try await act.run()
    } catch {
      guard let failure = Failure(error) else { exit(withError: error) }
      failure.tell()
      Foundation.exit(failure.status.rawValue)
    }
  }
}

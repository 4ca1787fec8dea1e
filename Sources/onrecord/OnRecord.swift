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
      Init.self, Demo.self, Deposit.self, Search.self, Show.self, ExportCommand.self, Prove.self, Check.self,
      Verify.self,
      Rebuild.self, Backup.self, Restore.self, Keys.self, LedgerCommand.self, Parse.self, ParseChild.self,
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
    } catch let status as ExitCode {
      exit(withError: status)
    } catch {
      guard !isUsage(error) else { exit(withError: error) }
      let failure = Failure(error)
      failure.tell()
      Foundation.exit(failure.status.rawValue)
    }
  }

  /// Whether ArgumentParser itself raised this: help, version, a wrong option.
  private static func isUsage(_ error: any Error) -> Bool {
    error is CleanExit || error is ValidationError || exitCode(for: error) == .validationFailure
  }
}

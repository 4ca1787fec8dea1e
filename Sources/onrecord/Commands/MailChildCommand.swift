// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// The confined child that opens mail as it arrives; started by the program itself.
struct MailChildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "mail-child", shouldDisplay: false)

  func run() throws { try MailChildMain.run() }
}

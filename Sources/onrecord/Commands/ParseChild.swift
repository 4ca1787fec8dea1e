// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// The confined child that reads hostile bytes for a deposit; started by the program itself.
struct ParseChild: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "parse-child", shouldDisplay: false)

  func run() throws { try ParserMain.run() }
}

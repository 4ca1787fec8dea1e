// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// The confined child that has words read out of pictures; started by the program itself.
struct ReadingChild: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "reading-child", shouldDisplay: false)

  func run() throws { try MachineReadingMain.run() }
}

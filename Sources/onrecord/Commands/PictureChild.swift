// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser

/// The confined child that makes hostile pictures anew; started by the program itself.
struct PictureChild: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "picture-child", shouldDisplay: false)

  func run() throws { try PictureMain.run() }
}

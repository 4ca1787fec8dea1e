// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

@main
struct OnRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "onrecord")
}

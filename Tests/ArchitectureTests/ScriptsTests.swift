// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Runs the shell tests of Tests/scripts; each says what it found wrong on its output.
@Suite struct `The scripts` {
  static let tests = Repository.here.paths.filter { $0.hasPrefix("Tests/scripts/") && $0.hasSuffix(".test.sh") }

  @Test(arguments: tests) func `do what their tests say`(path: String) throws {
    let run = Process()
    run.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    run.arguments = ["bash", Repository.here.root.appending(path: path).path]
    let output = Pipe()
    (run.standardOutput, run.standardError) = (output, output)
    try run.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    run.waitUntilExit()
    #expect(run.terminationStatus == 0, "\(said)")
  }

  @Test func `can be run`() {
    let programs = Repository.here.written.filter { Repository.here.text($0).hasPrefix("#!") }
    let inert = programs.filter {
      !FileManager.default.isExecutableFile(atPath: Repository.here.root.appending(path: $0).path)
    }
    #expect(inert == [])
  }
}

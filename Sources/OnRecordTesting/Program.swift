// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The program as built beside the tests, run as a person or a script would.
package struct Program: Sendable {
  /// What one run left behind.
  package struct Run: Sendable {
    package let status: Int32
    /// Signal that ended it, nil when it ended by itself.
    package let signal: Int32?
    package let output: String
    package let errors: String

    /// Standard output's lines, without the last empty one.
    package var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Folder in which it runs; also the place of its archive.
  package let folder: URL

  package init(in folder: URL) { self.folder = folder }

  package static var path: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("onrecord").path
  }

  /// Runs `onrecord` with `arguments`; `before` is a command to run it under (strace …).
  @discardableResult
  package func run(_ arguments: String..., before: [String] = []) throws -> Run {
    try run(arguments, before: before)
  }

  @discardableResult
  package func run(_ arguments: [String], before: [String] = []) throws -> Run {
    let command = before + [Self.path] + arguments
    return before.isEmpty ? try run(arguments, under: Self.path) : try run(command, under: "/usr/bin/env")
  }

  /// Runs any program by its path.
  @discardableResult
  package func run(_ arguments: [String], under path: String) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "SWIFT_BACKTRACE": "enable=no", "LANG": "C.UTF-8",
    ]
    let (out, err) = (try Spool(), try Spool())
    (process.standardOutput, process.standardError, process.standardInput) = (
      out.handle, err.handle, FileHandle.nullDevice
    )
    try process.run()
    process.waitUntilExit()
    let signalled = process.terminationReason == .uncaughtSignal
    return Run(
      status: process.terminationStatus, signal: signalled ? process.terminationStatus : nil, output: try out.text(),
      errors: try err.text())
  }

  /// A file that takes one stream of a run; no pipe that could fill.
  private struct Spool {
    let url: URL
    let handle: FileHandle

    init() throws {
      url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try Data().write(to: url)
      handle = try FileHandle(forWritingTo: url)
    }

    func text() throws -> String {
      defer { try? FileManager.default.removeItem(at: url) }
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The independent verifier of Tests/IndependentVerifier, built once with Debian's Go and its x/mod package.
enum GoVerifier {
  private static let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "IndependentVerifier").path
  private static let library = "/usr/share/gocode"

  /// Whether golang and golang-golang-x-mod-dev are installed.
  static let isAvailable =
    ["/usr/bin/go", "\(library)/src/golang.org/x/mod/sumdb/tlog"].allSatisfy {
      FileManager.default.fileExists(atPath: $0)
    }

  /// The built program; building needs no network.
  static let program: String = {
    let output = FileManager.default.temporaryDirectory.path + "/independent-verifier-\(getpid())"
    let build = run("/usr/bin/go", ["build", "-o", output, "."], in: source)
    return build.status == 0 ? output : "/no/program: \(build.output)"
  }()

  /// What it printed, and its exit code.
  static func check(_ arguments: [String]) -> (status: Int32, output: String) { run(program, arguments, in: "/") }

  private static func run(_ program: String, _ arguments: [String], in folder: String) -> (
    status: Int32, output: String
  ) {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let cache = FileManager.default.temporaryDirectory.path + "/onrecord-go-cache"
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["GO111MODULE": "off", "GOPATH": library, "GOFLAGS": "", "GOCACHE": cache]) { $1 }
    (process.standardOutput, process.standardError) = (pipe, pipe)
    do { try process.run() } catch { return (-1, "\(program): \(error)") }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

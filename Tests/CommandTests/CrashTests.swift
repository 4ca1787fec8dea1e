// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// A deposit that is killed at any write, and what the next one makes of it.
///
/// `strace` kills the program at the n-th call of a kind that changes the disk, for every n there is.
@Suite struct `A deposit killed at any write` {
  /// System calls that change files; each is counted on its own.
  static let calls = [
    "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat", "unlink",
    "ftruncate",
  ]

  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    try scratch.write("private.mbox", Exports.mailbox)
    #expect(try program.run("init", "--archive", "fresh").status == 0)
  }

  @Test(arguments: calls) func `leaves an archive that verifies and a deposit that resumes`(call: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else {
      Issue.record("strace is missing: run scripts/bootstrap test")
      return
    }
    for turn in 1... {
      let name = "\(call)-\(turn)"
      try FileManager.default.copyItem(atPath: scratch.path("fresh"), toPath: scratch.path(name))
      let killed = try deposit(
        name, before: ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=\(call):signal=KILL:when=\(turn)"])
      guard killed.signal != nil || killed.status > 128 else { break }
      try recovers(name)
      try FileManager.default.removeItem(atPath: scratch.path(name))
    }
  }

  private func deposit(_ archive: String, before: [String] = []) throws -> Program.Run {
    try program.run(
      ["deposit", "private.mbox", "--custodian", "Ada Obi", "--archive", archive, "--key-file", "fresh.key", "--json"],
      before: before)
  }

  private func recovers(_ archive: String) throws {
    let place = ["--archive", archive, "--key-file", "fresh.key"]
    let verified = try program.run(["verify"] + place)
    #expect(verified.status == 0, "\(archive) after the kill: \(verified.output) \(verified.errors)")
    let again = try deposit(archive)
    #expect(again.status == 0 || again.status == 3, "\(archive): \(again.errors)")
    #expect(again.output.contains("\"records\":2"), "\(archive)")
    #expect(try program.run(["search", "pumps", "--count"] + place).lines == ["2"], "\(archive)")
    let after = try program.run(["verify", "--json"] + place)
    #expect(after.status == 0 && after.output.contains("\"deposits\":1,"), "\(archive) at the end: \(after.output)")
  }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// What people read on the screen, word for word. `make golden` rewrites the files; the difference is reviewed.
@Suite struct `What a person reads` {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
  static let helps = [
    "", "init", "demo", "deposit", "search", "show", "export", "prove", "check", "verify", "rebuild", "backup",
    "restore",
    "keys", "ledger", "parse", "people", "people-list", "people-show", "people-add", "people-set", "people-link",
    "people-unlink", "people-suggest", "people-accept", "people-refuse", "people-import", "reconcile",
  ]
  static let texts = ["deposit", "deposit-again", "show", "search", "facets", "parse", "verify", "errors"]

  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    try scratch.write("chat.txt", Exports.chat)
  }

  /// Ids, digests and times are different in every run.
  private func steady(_ text: String) -> String {
    text.replacingOccurrences(of: "[0-9a-f]{32,}", with: "<id>", options: .regularExpression)
  }

  private func compare(_ name: String, _ text: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["ONRECORD_GOLDEN"] == "rewrite" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden, "run 'make golden' and review the difference")
  }

  @Test(arguments: helps) func `in a help text is as agreed`(command: String) throws {
    let run = try program.run(command.isEmpty ? ["--help"] : ["help"] + command.split(separator: "-").map(String.init))
    #expect(run.status == 0)
    try compare("help" + (command.isEmpty ? "" : "-" + command), run.output)
  }

  @Test func `from the first deposit to the verification is as agreed`() throws {
    #expect(try program.run("init", "--authority", "Department for Rivers and Coasts").status == 0)
    try compare("parse", try program.run("parse", "chat.txt").output)
    let deposit = try program.run("deposit", "chat.txt", "--custodian", "Ada Obi", "--device", "iPhone")
    #expect(deposit.status == 3)
    try compare("deposit", steady(deposit.output))
    try compare("deposit-again", steady(try program.run("deposit", "chat.txt", "--custodian", "Ada Obi").output))
    let hits = try program.run("search", "sandbags")
    try compare("search", steady(hits.output))
    try compare("facets", steady(try program.run("search", "type:message", "--facets").output))
    try compare("show", steady(try program.run("show", String(hits.output.prefix(32))).output))
    try compare("verify", steady(try program.run("verify").output))
  }

  @Test func `of what went wrong is as agreed`() throws {
    var text = ""
    for arguments in [
      ["search", "x"], ["deposit", "none.txt", "--custodian", "Ada"], ["check", "none", "--key", "x"],
      ["parse", "none.txt"], ["init", "--archive", "/proc/none"], ["restore", "none", "--keys", "none"],
    ] {
      let run = try program.run(arguments)
      text += "$ onrecord \(arguments.joined(separator: " "))\n\(run.errors)exit status \(run.status)\n\n"
    }
    try compare("errors", text)
  }

  @Test func `is all in golden files that a test uses`() throws {
    let used = Set(Self.helps.map { $0.isEmpty ? "help.txt" : "help-\($0).txt" } + Self.texts.map { $0 + ".txt" })
    let there = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(there) == used)
  }
}

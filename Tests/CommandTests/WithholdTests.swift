// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// `deposit --withhold`: what is withheld never reaches the archive, not even when the program is killed.
@Suite struct `Withholding on the command line` {
  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    try scratch.write("chat.txt", Exports.chat)
    #expect(try program.run("init", "--archive", "fresh").status == 0)
  }

  private func deposit(
    _ archive: String, _ ranges: String = "3", of file: String = "chat.txt", before: [String] = []
  ) throws -> Program.Run {
    try program.run(
      [
        "deposit", file, "--custodian", "Ben Acheampong", "--archive", archive, "--key-file", "fresh.key",
        "--json",
        "--withhold", ranges, "--category", "personal", "--because", "Words of our home.",
      ], before: before)
  }

  /// The original as the archive gives it back.
  private func original(_ run: Program.Run, _ archive: String) throws -> String {
    let id = try #require(run.output.firstMatch(of: /"deposit":"([0-9a-f]{32})"/)?.1)
    return try program.run("export", String(id), "--archive", archive, "--key-file", "fresh.key").output
  }

  @Test func `files the rest, with a count, a category and a salt for its holder`() throws {
    let run = try deposit("fresh")
    #expect(run.status == 3 || run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"withheld\":1") && run.output.contains("\"wholeSalt\":\""))
    let kept = try original(run, "fresh")
    #expect(!kept.contains("quillwort") && kept.contains("1 items withheld before filing (OnRecord)"))
    #expect(run.output.contains("\"rule\":\"fieldAbove12\"") && !run.output.contains("\"confidence\":\"declared\""))
    let place = ["--archive", "fresh", "--key-file", "fresh.key"]
    #expect(try program.run(["search", "quillwort", "--count"] + place).lines == ["0"])
    #expect(try program.run(["search", "sandbags", "--count"] + place).lines == ["1"])
    #expect(try program.run(["verify"] + place).status == 0)
  }

  @Test func `keeps an extract of what cannot be cut, which verifies and is rebuilt like any original`() throws {
    try scratch.write("texts.xml", Exports.texts)
    let run = try deposit("fresh", "1", of: "texts.xml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"format\":\"onrecord-extract+sms-backup-restore\""))
    let place = ["--archive", "fresh", "--key-file", "fresh.key"]
    for _ in 0..<2 {
      #expect(try program.run(["search", "quillwort", "--count"] + place).lines == ["0"])
      #expect(try program.run(["search", "sandbags", "--count"] + place).lines == ["1"])
      #expect(try program.run(["verify"] + place).status == 0)
      #expect(try program.run(["rebuild"] + place).status == 0)
    }
    #expect(try deposit("fresh", "1", of: "texts.xml").output.contains("\"outcome\":\"presentedAgain\""))
  }

  @Test func `takes dates and refuses what covers nothing or says no reason`() throws {
    let run = try deposit("fresh", "2022-03-28,2022-03-27..2022-03-27")
    let kept = try original(run, "fresh")
    #expect(!kept.contains("Minister agrees") && !kept.contains("Thank you") && kept.contains("Sandbags"))
    #expect(try deposit("fresh", "99").status == 64)
    #expect(try deposit("fresh", "nonsense").status == 64)
    let bare = try program.run(
      "deposit", "chat.txt", "--custodian", "B", "--archive", "fresh", "--key-file", "fresh.key", "--withhold", "3")
    #expect(bare.status == 64)
  }

  @Test(arguments: ["pwrite64", "fsync", "linkat", "link", "unlink", "write"])
  func `leaves nothing of what was withheld when it is killed at any write`(call: String) throws {
    try killed(at: call, every: 3, depositing: "chat.txt", "3")
  }

  @Test(arguments: ["pwrite64", "fsync", "write"])
  func `leaves nothing of what was withheld from texts when it is killed at any write`(call: String) throws {
    try scratch.write("texts.xml", Exports.texts)
    try killed(at: call, every: 7, depositing: "texts.xml", "1")
  }

  private func killed(at call: String, every step: Int, depositing file: String, _ ranges: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else {
      Issue.record("strace is missing: run scripts/bootstrap test")
      return
    }
    for turn in stride(from: 1, through: 400, by: step) {
      let name = "\(call)-\(turn)"
      try FileManager.default.copyItem(atPath: scratch.path("fresh"), toPath: scratch.path(name))
      let killed = try deposit(
        name, ranges, of: file,
        before: ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=\(call):signal=KILL:when=\(turn)"])
      guard killed.signal != nil || killed.status > 128 else { break }
      let again = try deposit(name, ranges, of: file)
      #expect(again.status == 0 || again.status == 3, "\(name): \(again.errors)")
      #expect(try !original(again, name).contains("quillwort"), "\(name)")
      let place = ["--archive", name, "--key-file", "fresh.key"]
      #expect(try program.run(["search", "quillwort", "--count"] + place).lines == ["0"], "\(name)")
      #expect(try program.run(["verify"] + place).status == 0, "\(name)")
      try FileManager.default.removeItem(atPath: scratch.path(name))
    }
  }

  @Test func `of text marked SECRET seals it apart and ends with 3`() throws {
    try scratch.write("marked.txt", Exports.chat + "28/03/2022, 06:05 - Ada Obi: TOP SECRET sluice codes wren\n")
    let place = ["--archive", "fresh", "--key-file", "fresh.key"]
    for _ in 0..<2 {
      let run = try program.run(["deposit", "marked.txt", "--custodian", "Ada Obi"] + place)
      #expect(run.status == 3 && run.errors.contains("quarantined") && !run.errors.contains("wren"), "\(run.errors)")
    }
    #expect(try program.run(["search", "wren", "--count"] + place).lines == ["0"])
    #expect(try program.run(["verify"] + place).status == 0)
  }
}
